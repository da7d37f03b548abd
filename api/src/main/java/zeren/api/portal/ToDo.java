package zeren.api.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.calendar.WorkingDay;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Standing;
import zeren.text.Coded;

/**
 * What is to be done, or was, about one obligation.
 *
 * @param obligation the obligation
 * @param key what it is sorted by: {@code dueOn}, then its id, both in writing
 * @param state how it is with it
 * @param dueOn the last day in time, extended where it is
 * @param daysOverdue the calendar days since then where it is overdue, else 0
 */
record ToDo(Obligation obligation, List<String> key, State state, LocalDate dueOn, long daysOverdue) {
    /** The last days in which something is due soon. */
    private static final int SOON_DAYS = 7;

    /** How it is with something that is to be done; of these states it has one. */
    enum State implements Coded {
        /** It can be done, and is not due soon. */
        OPEN("open"),
        /** It can be done, and is due within seven days. */
        DUE_SOON("due-soon"),
        /** Its due date has passed. */
        OVERDUE("overdue"),
        /** It is done, be it late. */
        DONE("done");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Returns what is to be done about an obligation on a date, or that it is done. Nothing where it cannot be done yet, or need not be
     * done any more; and nothing of what is done and was due in a year before that of the date.
     */
    static Optional<ToDo> of(Obligation obligation, Register register, LocalDate asOf) {
        Account account = register.account(obligation, asOf);
        LocalDate dueOn = account.extendedTo().orElse(obligation.dueOn());
        return state(account.standing(), dueOn, asOf)
                .map(state -> new ToDo(obligation, List.of(dueOn.toString(), obligation.id().toString()), state, dueOn, account.standing().daysOverdue()));
    }

    private static Optional<State> state(Standing standing, LocalDate dueOn, LocalDate asOf) {
        return switch (standing.status()) {
            case OPEN -> Optional.of(dueOn.isAfter(asOf.plusDays(SOON_DAYS)) ? State.OPEN : State.DUE_SOON);
            case OVERDUE -> Optional.of(State.OVERDUE);
            case PERFORMED, PERFORMED_LATE -> dueOn.getYear() < asOf.getYear() ? Optional.empty() : Optional.of(State.DONE);
            case UPCOMING, WAIVED, LAPSED -> Optional.empty();
        };
    }

    /** Returns its id, which is the obligation's. */
    String id() {
        return key.get(1);
    }

    /** Returns the last working day in time. */
    WorkingDay actBy() {
        return obligation.actBy(dueOn);
    }
}
