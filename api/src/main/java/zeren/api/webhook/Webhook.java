package zeren.api.webhook;

import java.time.Instant;
import java.util.Optional;
import zeren.api.sql.EntryId;

/**
 * A webhook as it is kept.
 *
 * @param sequence the number of the journal entry that made it
 * @param token the id of the token that made it, whose bearer's eyes it sees with
 * @param sha256 the hash of its first secret
 * @param terms what it is made for
 * @param createdAt when it was made
 * @param revokedAt the instant at which it was taken back, where it was
 * @param stopped why it gets nothing, where somebody or something has stopped it
 * @param changedAt when it was last stopped, or let go on
 * @param previousEndsAt the instant until which the secret before the present one signs too, where there was one
 */
record Webhook(long sequence, String token, String sha256, WebhookTerms terms, Instant createdAt, Optional<Instant> revokedAt, Optional<Stop> stopped,
        Instant changedAt, Optional<Instant> previousEndsAt) {
    private static final String LETTER = "h";

    /** Returns its id, which is no secret. */
    String id() {
        return LETTER + sequence;
    }

    /** Reads the number in an id, or nothing where it cannot be the id of a webhook. */
    static Optional<Long> sequence(String id) {
        return EntryId.sequence(LETTER, id);
    }
}
