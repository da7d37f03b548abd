package zeren.rulebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * A reference to a document in the institution's own document system: never its title, never its contents.
 *
 * @param kind what kind of document it is
 * @param number the number under which it is kept, one line of at most 64 characters
 * @param dated the date it bears
 * @param sha256 the SHA-256 of its bytes (FIPS 180-4), 64 hexadecimal digits, kept in lower case
 * @param uri where it is kept, an {@code https} address (RFC 3986) of at most 512 characters
 */
public record DocumentReference(
        DocumentKind kind, String number, Optional<LocalDate> dated, Optional<String> sha256, Optional<String> uri) {
    /** The largest length of a number, in UTF-16 units. */
    public static final int MAX_NUMBER = 64;
    /** The largest length of an address, in UTF-16 units. */
    public static final int MAX_URI = 512;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * Checks each part; the digits of a hash may come in either case (RFC 4648, section 8).
     *
     * @throws InvalidValueException if one is malformed
     */
    public DocumentReference {
        Objects.requireNonNull(kind, "kind");
        Text.line("number", number, MAX_NUMBER);
        Objects.requireNonNull(dated, "dated");
        if (sha256.isPresent() && !SHA256.matcher(sha256.get()).matches()) {
            throw new InvalidValueException("sha256", sha256.get(), "64 hexadecimal digits");
        }
        sha256 = sha256.map(digits -> digits.toLowerCase(Locale.ROOT));
        if (uri.isPresent() && !isHttps(uri.get())) {
            throw new InvalidValueException("uri", uri.get(), "an https address of at most " + MAX_URI + " characters, without user or fragment");
        }
    }

    private static boolean isHttps(String written) {
        if (written.length() > MAX_URI || written.chars().anyMatch(unit -> unit > '~')) {
            return false;
        }
        try {
            URI uri = new URI(written);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
