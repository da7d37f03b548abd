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
 */
public record Grant(Role role, Scope scope, Optional<Instant> expiresAt) {
    /** What the first token is made for. */
    static final Grant FIRST = new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING, Optional.empty());

    /**
     * Checks that role and scope go together.
     *
     * @throws IllegalArgumentException if an administrator is to have units, or anybody else none or everything
     */
    public Grant {
        if (scope.isEverything() != (role == Role.ADMINISTRATOR) || !scope.isEverything() && scope.units().isEmpty()) {
            throw new IllegalArgumentException("an administrator has everything, all others have units");
        }
        expiresAt = expiresAt.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }
}
