package zeren.api.sql;

import java.time.Instant;

/**
 * The end of the journal: to know it is to know everything before it.
 *
 * @param sequence the number of the last entry; 0 for an empty journal
 * @param recordedAt when that was recorded
 * @param hash its hash
 */
public record JournalHead(long sequence, Instant recordedAt, String hash) {
    /** What stands for the hash of the entry before the first. */
    public static final String NOTHING = "0".repeat(64);
    /** The end of a journal without any entry. */
    public static final JournalHead NONE = new JournalHead(0, Instant.EPOCH, NOTHING);
}
