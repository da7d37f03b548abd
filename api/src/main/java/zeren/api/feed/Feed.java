package zeren.api.feed;

import java.time.Instant;
import java.util.Optional;
import zeren.api.sql.EntryId;

/**
 * A feed as it is kept.
 *
 * @param sequence the number of the journal entry that made it
 * @param token the id of the token that made it, whose bearer's eyes it sees with
 * @param sha256 the hash of its key
 * @param terms what it is made for
 * @param createdAt when it was made
 * @param revokedAt the instant at which it was taken back, where it was
 */
record Feed(long sequence, String token, String sha256, FeedTerms terms, Instant createdAt, Optional<Instant> revokedAt) {
    private static final String LETTER = "c";

    /** Returns its id, which is no secret. */
    String id() {
        return LETTER + sequence;
    }

    /** Reads the number in an id, or nothing where it cannot be the id of a feed. */
    static Optional<Long> sequence(String id) {
        return EntryId.sequence(LETTER, id);
    }
}
