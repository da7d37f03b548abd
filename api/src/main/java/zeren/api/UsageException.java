package zeren.api;

/** The refusal of a call that is not right as it stands; its text says how it would be. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
