package zeren.api.sql;

import java.time.Instant;

/**
 * When an entry of the journal was recorded and of what kind it is, without what it recorded.
 *
 * @param sequence its number
 * @param recordedAt when it was recorded
 * @param kind what was recorded
 */
public record EntryMark(long sequence, Instant recordedAt, JournalKind kind) {}
