package zeren.api.access;

import java.time.Instant;
import java.util.Set;

/**
 * On what a person came in whom the school's sign-in named: it has to hold still when the turn of a write comes.
 *
 * @param until the instant from which the token of the sign-in is no longer good
 * @param grants the ids of the grants that the person had
 */
public record SignedIn(Instant until, Set<String> grants) {

    /** Copies the ids. */
    public SignedIn {
        grants = Set.copyOf(grants);
    }
}
