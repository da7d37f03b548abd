/**
 * When something is due: cycles, their periods, and the deadline of each.
 *
 * <p>Start with {@link zeren.schedule.Schedule}: how often ({@link zeren.schedule.Cadence}), by when in its
 * {@link zeren.schedule.Period} ({@link zeren.schedule.DueRule}) and what a day off does to that. Bound to a working calendar it gives the
 * {@link zeren.schedule.Deadline} of any period, with every step on the way to it. Each deadline is computed from its period,
 * never from the one before, so nothing drifts.
 */
package zeren.schedule;
