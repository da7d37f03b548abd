package zeren.api.access;

import zeren.text.Coded;

/** What the bearer of a token may do. Every role reads what is in its scope; {@link Rights} says what else. */
public enum Role implements Coded {
    /** Reads. */
    VIEWER("viewer"),
    /** Records what the units of its scope have performed. */
    REPORTER("reporter"),
    /** Reviews what is owed to the units of its scope, and relieves in their name. */
    REVIEWER("reviewer"),
    /** Records the inspections that the units of its scope have made. */
    INSPECTOR("inspector"),
    /** Does everything, everywhere. */
    ADMINISTRATOR("administrator"),
    /** Reads the journal too, if its scope is the whole organisation. */
    AUDITOR("auditor");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Tells whether a portal may have it on behalf of persons: what they do by it is what their posts allow. */
    public boolean mayBeDelegate() {
        return this == VIEWER || this == REPORTER;
    }

    @Override
    public String code() {
        return code;
    }
}
