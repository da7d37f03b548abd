package zeren.api.backup;

/** The refusal of a copy, or of the place that it was to fill, in words for whoever asked. */
public final class CopyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one; the text goes on after a colon. */
    public CopyException(String message) {
        super(message);
    }

    static CopyException noCopy() {
        return new CopyException("it is no copy of a register");
    }

    static CopyException damaged(String what) {
        return new CopyException("it is damaged: " + what);
    }
}
