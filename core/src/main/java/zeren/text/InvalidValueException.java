package zeren.text;

import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The refusal of a value that cannot exist: it carries what was asked for, what was found and what is allowed.
 *
 * <p>Thrown by every constructor and every {@code parse} of core, so that whoever reads input can
 * tell its user all three without taking a message apart.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String what;
    private final String found;
    private final String allowed;

    /**
     * Creates the refusal.
     *
     * @param what the name of the value, such as {@code period}
     * @param found the value as it came; shown up to its first 80 characters, those that no line may hold by their numbers
     * @param allowed what would have been accepted, in words
     */
    public InvalidValueException(String what, Object found, String allowed) {
        this(what, found, allowed, what + " cannot be " + shown(found) + ": allowed is " + allowed);
    }

    private InvalidValueException(String what, Object found, String allowed, String message) {
        super(message);
        this.what = what;
        this.found = String.valueOf(found);
        this.allowed = allowed;
    }

    /**
     * Returns the refusal of a value that could be, but not beside the others, such as a reason where there is nothing to reason.
     *
     * @param found the value as it came; empty where it is missing
     * @param rule what is allowed and what to do, in words, which are the whole message: it shows no value
     */
    public static InvalidValueException unfit(String what, Object found, String rule) {
        return new InvalidValueException(what, found, rule, rule);
    }

    /** Returns the name of the value that was refused. */
    public String what() {
        return what;
    }

    /** Returns the refused value, whole. */
    public String found() {
        return found;
    }

    /** Returns what would have been accepted. */
    public String allowed() {
        return allowed;
    }

    private static String shown(Object found) {
        String text = String.valueOf(found);
        int end = text.length() > SHOWN && Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        String start = text.length() <= SHOWN ? text : text.substring(0, end) + "…";
        return text.isEmpty() ? "empty" : "\"" + start.codePoints().mapToObj(InvalidValueException::legible).collect(Collectors.joining()) + "\"";
    }

    /** An override in the value would turn the words behind it round, a line break cut them off. */
    private static String legible(int codePoint) {
        return Text.unfit(codePoint) ? "\\u" + HexFormat.of().toHexDigits((char) codePoint) : Character.toString(codePoint);
    }
}
