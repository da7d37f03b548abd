package zeren.api.register;

import java.time.Instant;

/**
 * A fact, and the journal entry that recorded it.
 *
 * @param sequence the number of the entry
 * @param at when it was recorded
 */
record Row<T>(long sequence, Instant at, T fact) {}
