package zeren.rulebook;

import zeren.text.Coded;

/** Where the time limit of a duty that an occasion starts comes from, and its unit. */
public enum Within implements Coded {
    /** The occasion itself names the last day. */
    SET_BY_OCCASION("set-by-occasion"),
    /** A local parameter in calendar days after the occasion; until there is one, no limit. */
    PARAMETER_IN_DAYS("parameter-in-days"),
    /** A local parameter in hours after the occasion; until there is one, no limit. */
    PARAMETER_IN_HOURS("parameter-in-hours");

    private final String code;

    Within(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
