package zeren.api.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zeren.api.sql.Sha256;

/** What the receiver of a webhook knows its sender by: 256 random bits behind the prefix of the Standard Webhooks specification. It never prints itself. */
final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    static WebhookSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new WebhookSecret(bits);
    }

    /** Reads what {@link #reveal} wrote. */
    static WebhookSecret parse(String written) {
        return new WebhookSecret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    /** Returns the secret for the receiver, and for the one table that keeps it. */
    String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Returns what the journal knows of it. */
    String sha256() {
        return Sha256.hex(reveal());
    }

    /** Returns the signature of a message, with its version. */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
