package zeren.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The checks that every text passes before it becomes part of a value.
 *
 * <p>Each method returns the text unchanged or throws {@link InvalidValueException}. Nothing is
 * trimmed, folded or repaired: a code keeps its leading zeros and its case.
 */
public final class Text {
    private static final int LONGEST_CODE = 64;

    private Text() {}

    /**
     * Checks a code that an institution gives, as to a unit or a post.
     *
     * @return {@code value}
     * @throws InvalidValueException if it is null, or is not 1 to 64 of letters, digits, dot, hyphen and
     *     underscore beginning with a letter or digit
     */
    public static String code(String what, String value) {
        if (value == null || !isCode(value)) {
            throw new InvalidValueException(what, value, "1 to 64 letters, digits, '.', '-' or '_', the first a letter or digit");
        }
        return value;
    }

    /**
     * Checks an identifier that a rulebook gives, as to a duty or a function.
     *
     * @return {@code value}
     * @throws InvalidValueException if it is null, or is not 1 to 64 lower-case letters, digits and single
     *     hyphens between them
     */
    public static String slug(String what, String value) {
        if (value == null || !isSlug(value)) {
            throw new InvalidValueException(what, value, "1 to 64 lower-case letters and digits, with single hyphens between");
        }
        return value;
    }

    /**
     * Checks a label of one line.
     *
     * @param max the largest number of UTF-16 units
     * @return {@code value}
     * @throws InvalidValueException if it is null, blank, longer than {@code max}, or holds a control
     *     character, a line break, a bidirectional override or half of a surrogate pair
     */
    public static String line(String what, String value, int max) {
        if (value == null || value.isBlank() || value.length() > max || value.codePoints().anyMatch(Text::unfit)) {
            throw new InvalidValueException(
                    what, value, "one line of 1 to " + max + " characters without control or override characters");
        }
        return value;
    }

    /**
     * Reads a member of a closed vocabulary from its written form.
     *
     * @throws InvalidValueException if {@code written} is the form of none of them; it lists them all
     */
    public static <E extends Enum<E> & Coded> E coded(String what, Class<E> vocabulary, String written) {
        for (E member : vocabulary.getEnumConstants()) {
            if (member.code().equals(written)) {
                return member;
            }
        }
        String allowed = Arrays.stream(vocabulary.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
        throw new InvalidValueException(what, written, "one of " + allowed);
    }

    // Both are asked for every name of an obligation, a million times for a large list: a pattern would take longer than all the rest.

    private static boolean isCode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            boolean fits = isDigitOrLower(one) || one >= 'A' && one <= 'Z' || i > 0 && (one == '.' || one == '_' || one == '-');
            if (!fits) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST_CODE;
    }

    private static boolean isSlug(String value) {
        boolean afterHyphen = true;
        for (int i = 0; i < value.length(); i++) {
            boolean hyphen = value.charAt(i) == '-';
            if (hyphen ? afterHyphen : !isDigitOrLower(value.charAt(i))) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return !afterHyphen && value.length() <= LONGEST_CODE;
    }

    private static boolean isDigitOrLower(char one) {
        return one >= '0' && one <= '9' || one >= 'a' && one <= 'z';
    }

    /** Tells whether no line may hold a character. */
    static boolean unfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
            default -> false;
        };
    }
}
