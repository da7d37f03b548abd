package zeren.yaml;

import java.util.Locale;

/** The checks that a text passes before it is parsed at all. */
final class YamlText {
    static final int MAX_LENGTH = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlText() {}

    /**
     * Returns the text without its byte order mark.
     *
     * @throws InvalidYamlException if it is too long or holds a character that YAML 1.2 (section 5.1) does not allow,
     *     such as NUL or half of a surrogate pair
     */
    static String checked(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidYamlException(Position.START, "", "too_long",
                    text.length() + " characters are more than the " + MAX_LENGTH + " that are read: split it");
        }
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int unprintable = firstUnprintable(body);
        if (unprintable >= 0) {
            throw new InvalidYamlException(Position.of(body, unprintable), "", "character",
                    name(body.codePointAt(unprintable)) + " is no character of a YAML text: remove it");
        }
        return body;
    }

    /** Returns the UTF-16 index of the first character that YAML does not allow unescaped, or -1 where there is none. */
    static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a code point as Unicode writes it, such as {@code U+0007}. */
    static String name(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    private static boolean isPrintable(int c) {
        return c == '\t' || c == '\n' || c == '\r'
                || c >= 0x20 && c <= 0x7E
                || c == 0x85
                || c >= 0xA0 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
