package zeren.rulebook;

import zeren.text.Coded;

/** Whether an office has to do something, or may. */
public enum Nature implements Coded {
    /** It has to: an obligation arises, and can become overdue. */
    DUTY("duty"),
    /** It may, within a time limit: nothing is owed, and nobody is late. */
    RIGHT("right");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
