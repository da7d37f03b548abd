package zeren.accountability;

import java.util.Objects;
import java.util.Optional;
import zeren.register.ObligationId;
import zeren.register.Status;

/**
 * An obligation that a referral cites, as it is known to have stood on the day of the proposal.
 *
 * @param obligation its name
 * @param then its status on that day, by what is known by now; empty where nothing is owed under the name any more
 */
public record Proof(ObligationId obligation, Optional<Status> then) {

    /** Checks that nothing is missing. */
    public Proof {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(then, "then");
    }

    /** Tells whether it holds: it was overdue, which what is done later does not change. */
    public boolean holds() {
        return then.equals(Optional.of(Status.OVERDUE));
    }
}
