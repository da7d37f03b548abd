package zeren.api.push;

import java.util.Optional;
import zeren.text.Coded;

/** How it is with a task at another system, in one word. */
enum PushState implements Coded {
    /** It is still to be told something. */
    PENDING("pending"),
    /** It refused what it was told, and is told again at night. */
    REFUSED("refused"),
    /** It is to be done there, as it should be. */
    OPEN("open"),
    /** It is done there. */
    COMPLETED("completed"),
    /** It is not to be done there any more. */
    WITHDRAWN("withdrawn");

    private final String code;

    PushState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns how it is with a task; nothing where it never was there and need not be. */
    static Optional<PushState> of(LedgerRow row) {
        if (row.attempt().isRefused()) {
            return Optional.of(REFUSED);
        }
        if (row.pending().isPresent()) {
            return Optional.of(PENDING);
        }
        return switch (row.stands()) {
            case ABSENT -> Optional.empty();
            case OPEN -> Optional.of(OPEN);
            case COMPLETED -> Optional.of(COMPLETED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
        };
    }
}
