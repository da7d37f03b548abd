package zeren.api.access;

import java.time.Instant;
import java.util.Optional;
import zeren.api.sql.EntryId;

/**
 * What was granted to a person whom the school's sign-in may name.
 *
 * @param sequence the number of the journal entry that made it
 * @param staffNo the staff number of the person, whether it holds a post or not
 * @param grant what is granted
 * @param createdAt when it was granted
 * @param revokedAt the instant at which it was taken back, where it was
 */
record StaffGrant(long sequence, String staffNo, Grant grant, Instant createdAt, Optional<Instant> revokedAt) {
    private static final String LETTER = "g";

    /** Returns its id. */
    String id() {
        return LETTER + sequence;
    }

    /** Reads the number in an id, or nothing where it cannot be the id of a grant. */
    static Optional<Long> sequence(String id) {
        return EntryId.sequence(LETTER, id);
    }

    /** Tells whether it allows anything at {@code now}; at the very instant of its end it does not. */
    boolean isGood(Instant now) {
        return revokedAt.isEmpty() && grant.holdsAt(now);
    }
}
