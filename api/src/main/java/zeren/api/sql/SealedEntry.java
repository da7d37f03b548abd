package zeren.api.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A journal entry as it stands somewhere, in the database or in an export, whether somebody altered it or not: nothing about it is checked.
 *
 * @param sequence its number
 * @param recordedAt when it was recorded
 * @param actor the id of the token on whose behalf
 * @param requestId the number of the request
 * @param kind the written form of a {@link JournalKind}
 * @param payload the recorded facts as canonical JSON
 * @param previousHash the hash of the entry before
 * @param hash its hash, as it stands there
 */
public record SealedEntry(
        long sequence, Instant recordedAt, String actor, String requestId, String kind, String payload, String previousHash, String hash) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the instant as it is hashed and exported: in UTC, with six digits after the second. */
    public String writtenInstant() {
        return MICROSECONDS.format(recordedAt);
    }

    /** Returns everything but the hashes as canonical JSON; the payload is in it as it is, being canonical itself. */
    public String canonical() {
        return "{\"actor\":" + Canonical.json(actor)
                + ",\"kind\":" + Canonical.json(kind)
                + ",\"payload\":" + payload
                + ",\"recorded_at\":" + Canonical.json(writtenInstant())
                + ",\"request_id\":" + Canonical.json(requestId)
                + ",\"sequence\":" + sequence + "}";
    }

    /**
     * Returns the hash that the other parts lead to; another than {@link #hash()} means that one of them was altered.
     *
     * @throws IllegalArgumentException if a part is no text that could have been recorded
     */
    public String computedHash() {
        return Sha256.hex(previousHash + canonical());
    }
}
