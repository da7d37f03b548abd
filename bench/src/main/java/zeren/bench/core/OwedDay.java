package zeren.bench.core;

import java.time.LocalDate;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.register.Obligation;

/** What all have to agree on: who owes what about whom, by when, and the working day by which to act. */
record OwedDay(String duty, String bearer, Optional<String> subject, LocalDate dueOn, LocalDate actBy) {
    static OwedDay of(Obligation obligation) {
        return new OwedDay(obligation.duty().code(), obligation.bearer().code(), obligation.subject().map(Unit::code),
                obligation.dueOn(), obligation.term().deadline().actBy());
    }
}
