package zeren.api.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import zeren.text.InvalidValueException;

/** The secret that an issuer and we both know. It never prints itself. */
public final class SharedSecret {
    private static final int FEWEST_BYTES = 32;

    private final byte[] bytes;

    private SharedSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a secret from the text of its file; white space around it is none of it.
     *
     * @throws InvalidValueException if it has fewer than 32 bytes, as RFC 7518, 3.2, demands for HS256; the message does not show it
     */
    static SharedSecret of(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < FEWEST_BYTES) {
            throw InvalidValueException.unfit("secret_file", "", "the secret in the file has " + bytes.length + " bytes: HS256 needs at least " + FEWEST_BYTES);
        }
        return new SharedSecret(bytes);
    }

    JWK key() {
        return new OctetSequenceKey.Builder(bytes).algorithm(Issuer.SYMMETRIC).build();
    }

    @Override
    public String toString() {
        return "…";
    }
}
