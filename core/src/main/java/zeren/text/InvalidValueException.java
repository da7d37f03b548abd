package zeren.text;

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
     * @param found the value as it came; shown up to its first 80 characters
     * @param allowed what would have been accepted, in words
     */
    public InvalidValueException(String what, Object found, String allowed) {
        super(what + " cannot be " + shown(found) + ": allowed is " + allowed);
        this.what = what;
        this.found = String.valueOf(found);
        this.allowed = allowed;
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
        int shown = text.length() > SHOWN && Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return "\"" + (text.length() <= SHOWN ? text : text.substring(0, shown) + "…") + "\"";
    }
}
