package zeren.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The checks that every text passes before it becomes part of a value.
 *
 * <p>Each method returns the text unchanged or throws {@link InvalidValueException}. Nothing is
 * trimmed, folded or repaired: a code keeps its leading zeros and its case.
 */
public final class Text {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");
    private static final Pattern SLUG = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");

    private Text() {}

    /**
     * Checks a code that an institution gives, as to a unit or a post.
     *
     * @return {@code value}
     * @throws InvalidValueException if it is null, or is not 1 to 64 of letters, digits, dot, hyphen and
     *     underscore beginning with a letter or digit
     */
    public static String code(String what, String value) {
        return matching(CODE, what, value, "1 to 64 letters, digits, '.', '-' or '_', the first a letter or digit");
    }

    /**
     * Checks an identifier that a rulebook gives, as to a duty or a function.
     *
     * @return {@code value}
     * @throws InvalidValueException if it is null, or is not 1 to 64 lower-case letters, digits and single
     *     hyphens between them
     */
    public static String slug(String what, String value) {
        return matching(SLUG, what, value, "1 to 64 lower-case letters and digits, with single hyphens between");
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

    private static String matching(Pattern pattern, String what, String value, String allowed) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new InvalidValueException(what, value, allowed);
        }
        return value;
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
