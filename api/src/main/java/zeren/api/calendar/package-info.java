/**
 * The working-day calendars over HTTP: {@link zeren.api.calendar.CalendarRoutes}, and what official notices say of a year:
 * {@link zeren.api.calendar.CalendarYearChange}.
 */
package zeren.api.calendar;
