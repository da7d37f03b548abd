/**
 * A second timetable, written from contract.md section 4 and the regulation alone: plain text, loops over single days, and
 * nothing of zeren's own code. It is slow and has no other merit than that it can be read beside the rules, and that it cannot
 * share a mistake with {@link zeren.register.Timetable}.
 *
 * <p>Where the rules leave something open, it states the reading that was taken at the place in question.
 */
package zeren.register.slow;
