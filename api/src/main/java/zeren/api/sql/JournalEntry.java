package zeren.api.sql;

import java.time.Instant;

/**
 * One entry of the journal: what was recorded when, on whose behalf, sealed over everything before it.
 *
 * @param sequence its number; the first is 1 and none is missing
 * @param recordedAt when it was recorded; whole microseconds, later than that of the entry before
 * @param author on whose behalf
 * @param kind what was recorded
 * @param payload the recorded facts as canonical JSON
 * @param previousHash the hash of the entry before, or {@link JournalHead#NOTHING} for the first
 * @param hash SHA-256 over the previous hash (its 64 hexadecimal digits) and {@link #canonical()}, both in UTF-8
 */
public record JournalEntry(
        long sequence,
        Instant recordedAt,
        Author author,
        JournalKind kind,
        String payload,
        String previousHash,
        String hash) {
    /** Returns the entry that follows {@code head}, sealed. */
    static JournalEntry after(JournalHead head, Instant recordedAt, Author author, JournalKind kind, String payload) {
        JournalEntry open = new JournalEntry(head.sequence() + 1, recordedAt, author, kind, payload, head.hash(), "");
        return new JournalEntry(open.sequence, recordedAt, author, kind, payload, head.hash(), open.computedHash());
    }

    /** Returns it as the end of the journal. */
    public JournalHead head() {
        return new JournalHead(sequence, recordedAt, hash);
    }

    /** Returns everything but the hashes as canonical JSON; the payload is in it as it is, being canonical itself. */
    public String canonical() {
        return sealed().canonical();
    }

    /** Returns the hash that the other parts lead to; another than {@link #hash()} means that one of them was altered. */
    public String computedHash() {
        return sealed().computedHash();
    }

    private SealedEntry sealed() {
        return new SealedEntry(
                sequence, recordedAt, author.actor(), author.requestId(), kind.code(), payload, previousHash, hash);
    }
}
