package zeren.api.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.text.Coded;

/**
 * What is known of a task at another system.
 *
 * @param task its id there
 * @param origin what it is of; nothing where only the other system knows of it
 * @param stands how it stands there, as far as its last clear answer says
 * @param pending what it is still to be told
 * @param attempt how the telling went so far
 * @param sha256 the hash of the task as it was last told, see {@link Task#sha256()}
 * @param createdAt when it first was to be told anything
 * @param changedAt when what it is to be told last changed
 */
record LedgerRow(
        String task,
        Optional<Origin> origin,
        Stands stands,
        Optional<Operation> pending,
        Attempt attempt,
        Optional<String> sha256,
        Instant createdAt,
        Instant changedAt) {

    /** How a task stands at another system. */
    enum Stands implements Coded {
        /** It was never taken there. */
        ABSENT("absent"),
        /** It is to be done. */
        OPEN("open"),
        /** It is done. */
        COMPLETED("completed"),
        /** It is not to be done any more. */
        WITHDRAWN("withdrawn");

        private final String code;

        Stands(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns how a task stands after an operation. */
        static Stands after(Operation operation) {
            return switch (operation) {
                case CREATE, UPDATE -> OPEN;
                case COMPLETE -> COMPLETED;
                case WITHDRAW -> WITHDRAWN;
            };
        }
    }

    /**
     * What a task is of, with what is needed to take it back when nothing else is known of it any more.
     *
     * @param obligation the obligation's id
     */
    record Origin(String obligation, Assignee assignee, String unit, LocalDate opensOn, LocalDate dueOn) {
        static Origin of(Task task) {
            return new Origin(task.obligation(), task.assignee().orElseThrow(), task.unit().code(), task.opensOn(), task.dueOn());
        }
    }

    /**
     * How the telling went.
     *
     * @param isUnsure whether something was sent without a clear answer, so that it may have been taken or not
     * @param isRefused whether it was refused for good, and waits for the night
     * @param count how often it was tried since it last was taken
     * @param outcome what came of the last time: {@code http-422}, {@code timeout}, {@code not-accepted}
     */
    record Attempt(boolean isUnsure, boolean isRefused, int count, Optional<String> outcome) {
        /** Nothing was sent. */
        static final Attempt NONE = new Attempt(false, false, 0, Optional.empty());
    }

    /** Checks that all parts are there. */
    LedgerRow {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(stands, "stands");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Returns a task that was never told. */
    static LedgerRow first(String task, Origin origin, Instant now) {
        return new LedgerRow(task, Optional.of(origin), Stands.ABSENT, Optional.empty(), Attempt.NONE, Optional.empty(), now, now);
    }

    /** Returns a task that another system has and nobody here knows of. */
    static LedgerRow stray(String task, Instant now) {
        return new LedgerRow(task, Optional.empty(), Stands.OPEN, Optional.of(Operation.WITHDRAW), Attempt.NONE, Optional.empty(), now, now);
    }

    /** Returns the same with something else to be told, or nothing. */
    LedgerRow wanting(Optional<Operation> operation, Optional<Task> of, Instant now) {
        Optional<Origin> known = of.map(Origin::of).or(() -> origin);
        if (operation.equals(pending)) {
            return new LedgerRow(task, known, stands, pending, attempt, sha256, createdAt, changedAt);
        }
        Attempt fresh = new Attempt(attempt.isUnsure(), false, 0, operation.isEmpty() ? attempt.outcome() : Optional.empty());
        return new LedgerRow(task, known, stands, operation, fresh, sha256, createdAt, now);
    }

    /** Returns the same as another system says that it stands. */
    LedgerRow standing(Stands there) {
        return new LedgerRow(task, origin, there, pending, attempt, there == Stands.OPEN ? sha256 : Optional.empty(), createdAt, changedAt);
    }

    /** Returns the same, to be tried again where it was refused. */
    LedgerRow again() {
        return attempted(new Attempt(attempt.isUnsure(), false, attempt.count(), attempt.outcome()));
    }

    /** Returns the same while it is being sent. */
    LedgerRow sending() {
        return attempted(new Attempt(true, false, attempt.count() + 1, attempt.outcome()));
    }

    /** Returns the same after it was taken. */
    LedgerRow taken(Optional<Task> told, String outcome) {
        Operation done = pending.orElseThrow();
        Optional<String> hash = Stands.after(done) == Stands.OPEN ? told.map(Task::sha256) : Optional.empty();
        Attempt clear = new Attempt(false, false, 0, Optional.of(outcome));
        return new LedgerRow(task, origin, Stands.after(done), Optional.empty(), clear, hash, createdAt, changedAt);
    }

    /** Returns the same after a clear refusal. */
    LedgerRow refused(String outcome) {
        return attempted(new Attempt(false, true, attempt.count(), Optional.of(outcome)));
    }

    /** Returns the same after an attempt of which nobody knows what came of it, or that never got there. */
    LedgerRow failed(String outcome, LedgerRow before, Reached reached) {
        boolean isUnsure = reached == Reached.MAYBE || before.attempt.isUnsure();
        return attempted(new Attempt(isUnsure, false, attempt.count(), Optional.of(outcome)));
    }

    /** Whether a request got there. */
    enum Reached { MAYBE, NEVER }

    private LedgerRow attempted(Attempt now) {
        return new LedgerRow(task, origin, stands, pending, now, sha256, createdAt, changedAt);
    }
}
