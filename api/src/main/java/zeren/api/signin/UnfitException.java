package zeren.api.signin;

/** The end of the reading of a token that says nothing. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unfit why;

    UnfitException(Unfit why) {
        super(why.reason(), null, false, false);
        this.why = why;
    }

    Unfit why() {
        return why;
    }
}
