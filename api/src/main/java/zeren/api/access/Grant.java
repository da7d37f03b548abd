package zeren.api.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a token is made for.
 *
 * @param role what its bearer may do
 * @param scope where
 * @param expiresAt the instant from which it is no longer good, where it has an end; whole microseconds
 * @param isDelegate whether its bearer is a portal, which names for each request the person whose rights hold then, as far as the token goes
 */
public record Grant(Role role, Scope scope, Optional<Instant> expiresAt, boolean isDelegate) {
    /** What the first token is made for. */
    static final Grant FIRST = new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING, Optional.empty());

    /**
     * Checks that role and scope go together, and that only who reads or reports is a delegate.
     *
     * @throws IllegalArgumentException if an administrator is to have units, or anybody else none or everything; or another role to be a delegate
     */
    public Grant {
        if (scope.isEverything() != (role == Role.ADMINISTRATOR) || !scope.isEverything() && scope.units().isEmpty()) {
            throw new IllegalArgumentException("an administrator has everything, all others have units");
        }
        if (isDelegate && !role.mayBeDelegate()) {
            throw new IllegalArgumentException("a delegate is a viewer or a reporter");
        }
        expiresAt = expiresAt.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** Grants something to whoever bears the token. */
    public Grant(Role role, Scope scope, Optional<Instant> expiresAt) {
        this(role, scope, expiresAt, false);
    }

    /** Tells whether it still holds at {@code now}; at the very instant of its end it does not. */
    boolean holdsAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    /** Returns the same for a portal, and so for whomever it names. */
    public Grant asDelegate() {
        return new Grant(role, scope, expiresAt, true);
    }
}
