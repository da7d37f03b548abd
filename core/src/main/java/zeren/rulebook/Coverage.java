package zeren.rulebook;

import zeren.text.Coded;

/** How much of an article of its regulation a rulebook answers for. */
public enum Coverage implements Coded {
    /** Something in it is computed: a level of responsibility, a deadline, an occasion, a ground or a date. */
    COMPUTED("computed"),
    /** It stands in the rulebook as duties without a date and with nothing to record. */
    STANDING("standing"),
    /** Nothing of it is in the rulebook; the article's reason says why. */
    OUT_OF_SCOPE("out-of-scope");

    private final String code;

    Coverage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
