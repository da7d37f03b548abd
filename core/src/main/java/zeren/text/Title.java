package zeren.text;

/**
 * The name of a thing in the two languages of the register.
 *
 * @param zh the Chinese name, one line of 1 to 200 characters
 * @param en the English name, one line of 1 to 200 characters
 */
public record Title(String zh, String en) {
    /** The largest length of either name, in UTF-16 units. */
    public static final int MAX = 200;

    /**
     * Checks both names.
     *
     * @throws InvalidValueException if either is missing, blank, too long or not one line
     */
    public Title {
        Text.line("title.zh", zh, MAX);
        Text.line("title.en", en, MAX);
    }
}
