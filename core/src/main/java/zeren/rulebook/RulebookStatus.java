package zeren.rulebook;

import zeren.text.Coded;

/** How settled a regulation is; when it applies is said by its dates alone. */
public enum RulebookStatus implements Coded {
    /** Issued for trial (试行): a later version may replace it. */
    TRIAL("trial"),
    /** Issued for good. */
    FINAL("final");

    private final String code;

    RulebookStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
