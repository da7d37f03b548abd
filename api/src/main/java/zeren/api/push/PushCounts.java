package zeren.api.push;

/**
 * How many tasks of a system are in each state.
 *
 * @param pending those of which it is still to be told something
 * @param refused those that it refused, to be tried again at night
 * @param open those that are to be done there, as they should be
 * @param completed those that are done
 * @param withdrawn those that are not to be done any more
 */
public record PushCounts(long pending, long refused, long open, long completed, long withdrawn) {}
