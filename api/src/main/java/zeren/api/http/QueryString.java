package zeren.api.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of names and values in a query string, read strictly: percent-encoded UTF-8, {@code +} for a blank. */
final class QueryString {
    /** U+FFFD stands unencoded where Jetty found bytes that are not UTF-8. */
    private static final Pattern PIECE = Pattern.compile("%([0-9A-Fa-f]{2})|(\\+)|([^%+\\x{FFFD}]+)");

    private QueryString() {}

    /** Returns the text that is meant, or nothing where an escape is broken or the bytes are not UTF-8. */
    static Optional<String> decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = PIECE.matcher(encoded);
        int read = 0;
        while (piece.lookingAt()) {
            if (piece.group(1) != null) {
                bytes.write(Integer.parseInt(piece.group(1), 16));
            } else {
                bytes.writeBytes(piece.group(2) != null ? new byte[] {' '} : piece.group(3).getBytes(StandardCharsets.UTF_8));
            }
            read = piece.end();
            piece.region(read, encoded.length());
        }
        return read == encoded.length() ? utf8(bytes.toByteArray()) : Optional.empty();
    }

    /** Returns {@code text} in the form that {@link #decoded} reads. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
