/**
 * Days: ranges of them, which of them are worked, and how a date that falls on a day off moves.
 *
 * <p>Start with {@link zeren.calendar.WorkingCalendar}, the official working days of a country over the
 * years for which they are published; {@link zeren.calendar.ShippedCalendars} has the one that comes with
 * Zeren. {@link zeren.calendar.Roll} moves a date by such a calendar. A calendar never guesses: outside
 * its coverage it refuses, or answers with a {@link zeren.calendar.WorkingDay} that says it is provisional.
 */
package zeren.calendar;
