package zeren.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A token as it is kept.
 *
 * @param id its id, which is no secret
 * @param sha256 the hash of its value
 * @param grant what it is made for
 * @param createdAt when it was made
 * @param revokedAt the instant at which it was taken back, where it was
 */
public record Token(String id, String sha256, Grant grant, Instant createdAt, Optional<Instant> revokedAt) {

    /** Tells whether {@code secret} is its value, in a time that says nothing about how much of it was right. */
    boolean matches(Secret secret) {
        return MessageDigest.isEqual(ascii(sha256), ascii(secret.sha256()));
    }

    /**
     * Tells whether it opens anything at {@code now}; at the very instant of its end it does not.
     *
     * <p>Taken back it opens nothing, whatever this server's clock says of the instant at which it was.
     */
    boolean isGood(Instant now) {
        return revokedAt.isEmpty() && grant.holdsAt(now);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
