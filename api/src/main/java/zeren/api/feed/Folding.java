package zeren.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The folding of long lines: at most 75 octets without the line break, and never within a character (RFC 5545, section 3.1). Libraries count
 * characters instead, of which a Chinese one has three octets.
 */
final class Folding {
    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n";

    private Folding() {}

    /** Folds a text whose lines end with CRLF. */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
        Arrays.stream(unfolded.split(BREAK)).forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int end = at + Character.charCount(line.codePointAt(at));
            String character = line.substring(at, end);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
            at = end;
        }
        folded.append(BREAK);
    }
}
