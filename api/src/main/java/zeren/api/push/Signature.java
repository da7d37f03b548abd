package zeren.api.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zeren.api.sql.Sha256;

/**
 * What is signed of a request, and with which secret.
 *
 * @param secret the secret; never shown
 * @param text what is signed, the body where nothing else is said
 */
record Signature(String secret, Template text) {
    private static final String HMAC = "HmacSHA256";

    /** Checks that both are there. */
    Signature {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(text, "text");
    }

    /** Puts the signatures of {@code signed} in every form. */
    void put(Map<String, Object> values, String signed) {
        digests(values, "signature", signed);
        byte[] mac = mac(signed);
        values.put("signature.hmac_sha256_hex", HexFormat.of().formatHex(mac));
        values.put("signature.hmac_sha256_base64", Base64.getEncoder().encodeToString(mac));
    }

    /** Puts the digests of a text, which show nothing about who sent it. */
    static void digests(Map<String, Object> values, String name, String text) {
        values.put(name + ".sha256_hex", Sha256.hex(text));
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            values.put(name + ".md5_hex", HexFormat.of().formatHex(md5));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    private byte[] mac(String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    /** Returns nothing of it. */
    @Override
    public String toString() {
        return "a signature";
    }
}
