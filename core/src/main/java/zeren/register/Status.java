package zeren.register;

import zeren.text.Coded;

/** How an obligation stands on a date. */
public enum Status implements Coded {
    /** Its window has not opened. */
    UPCOMING("upcoming"),
    /** In its window, up to and including the due date. */
    OPEN("open"),
    /** The due date has passed. */
    OVERDUE("overdue"),
    /** Done as often as required, the last needed time on or before the due date. */
    PERFORMED("performed"),
    /** Done as often as required, but the last needed time after the due date. */
    PERFORMED_LATE("performed-late"),
    /** Waived by whom it is owed to, or a superior. */
    WAIVED("waived"),
    /** Its bearer, or the unit it is about, ceased before the due date. */
    LAPSED("lapsed");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** Tells whether it is still to be done. */
    public boolean isPending() {
        return this == UPCOMING || this == OPEN || this == OVERDUE;
    }

    /** Tells whether it is done as often as required, in time or late. */
    public boolean isDone() {
        return this == PERFORMED || this == PERFORMED_LATE;
    }

    @Override
    public String code() {
        return code;
    }
}
