package zeren.api.events;

import java.time.LocalDate;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;

/**
 * What events tell of an obligation.
 *
 * @param status how it stands
 * @param dueOn the last day in time, extended where it is
 */
record State(Status status, LocalDate dueOn) {

    static State of(Obligation obligation, Register register, LocalDate asOf) {
        Account account = register.account(obligation, asOf);
        return new State(account.standing().status(), account.extendedTo().orElse(obligation.dueOn()));
    }

    /** Tells whether it is to be done now. */
    boolean isToDo() {
        return status == Status.OPEN || status == Status.OVERDUE;
    }

    /** Tells whether it need not be done any more. */
    boolean hasEnded() {
        return !status.isPending();
    }
}
