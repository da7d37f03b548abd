package zeren.api.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import zeren.api.sql.Sha256;

/** The key in the address of a feed: 256 random bits behind a prefix by which leaked ones can be found. It never prints itself. */
final class FeedKey {
    private static final String PREFIX = "zrc_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private FeedKey(String value) {
        this.value = value;
    }

    static FeedKey random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new FeedKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads what somebody showed, or nothing where it cannot be a key. */
    static Optional<FeedKey> parse(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new FeedKey(shown)) : Optional.empty();
    }

    /** Returns the key for its owner. */
    String reveal() {
        return value;
    }

    /** Returns what is kept of it. */
    String sha256() {
        return Sha256.hex(value);
    }

    /** Tells whether this is the key of that hash, in a time that says nothing about how much of it was right. */
    boolean hasHash(String sha256) {
        return MessageDigest.isEqual(sha256().getBytes(StandardCharsets.US_ASCII), sha256.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
