package zeren.rulebook;

import zeren.text.Coded;

/** Where the time limit of a duty that an occasion starts comes from. */
public enum Within implements Coded {
    /** The occasion itself names the last day; no parameter can. */
    SET_BY_OCCASION("set-by-occasion"),
    /** The rulebook names it; a local parameter may name another. */
    SET_BY_RULEBOOK("set-by-rulebook"),
    /** A local parameter in calendar days or working days after the occasion; until there is one, no limit. */
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
