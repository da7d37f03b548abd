package zeren.api.feed;

/**
 * The folding of long lines: at most 75 octets without the line break, and never within a character (RFC 5545, section 3.1). Libraries count
 * characters instead, of which a Chinese one has three octets.
 */
final class Folding {
    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private Folding() {}

    /** Folds a text whose lines end with CRLF. */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
        int octets = 0;
        for (int at = 0; at < unfolded.length(); ) {
            int character = unfolded.codePointAt(at);
            boolean endsLine = character == '\r' || character == '\n';
            if (!endsLine && octets + octets(character) > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = endsLine ? 0 : octets + octets(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    /** Returns the length of a character in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
