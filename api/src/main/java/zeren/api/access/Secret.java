package zeren.api.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import zeren.api.sql.Sha256;

/** The value of a token: 256 random bits behind a prefix by which leaked ones can be found. It never prints itself. */
public final class Secret {
    private static final String PREFIX = "zrn_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;
    private final String sha256;

    private Secret(String value) {
        this.value = value;
        this.sha256 = Sha256.hex(value);
    }

    static Secret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads a value that a caller showed, or nothing where it cannot be one. */
    static Optional<Secret> parse(String shown) {
        return shown != null && FORM.matcher(shown).matches() ? Optional.of(new Secret(shown)) : Optional.empty();
    }

    /** Returns the value for its owner. */
    public String reveal() {
        return value;
    }

    /** Returns what is kept of it. A plain hash is enough: there are too many values to try. */
    String sha256() {
        return sha256;
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
