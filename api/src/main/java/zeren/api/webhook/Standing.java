package zeren.api.webhook;

import java.util.Locale;
import java.util.Optional;

/** How a webhook stands, and why. */
enum Standing {
    /** It gets what happens. */
    ACTIVE("active"),
    /** Somebody has paused it. */
    REQUESTED("paused"),
    /** The token that made it was revoked, or has ended. */
    TOKEN_ENDED("paused"),
    /** The operator allows its host no more. */
    HOST_NOT_ALLOWED("paused"),
    /** The receiver wants no more. */
    GONE("disabled"),
    /** The receiver took nothing for days. */
    EXHAUSTED("disabled"),
    /** It was taken back. */
    REVOKED("revoked");

    private final String state;

    Standing(String state) {
        this.state = state;
    }

    static Standing of(Stop stop) {
        return switch (stop) {
            case REQUESTED -> REQUESTED;
            case GONE -> GONE;
            case EXHAUSTED -> EXHAUSTED;
        };
    }

    String state() {
        return state;
    }

    /** Returns why it is not active, where that is not said by the state. */
    Optional<String> reason() {
        return this == ACTIVE || this == REVOKED ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}
