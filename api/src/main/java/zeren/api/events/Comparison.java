package zeren.api.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zeren.register.Agenda;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;

/**
 * How obligations stand before and after an entry.
 *
 * @param before what was known before it; nothing where nothing was owed
 * @param after what is known with it
 * @param asOf the day on which both are judged
 */
record Comparison(Optional<Register> before, Register after, LocalDate asOf) {

    /** Returns those of some that stand otherwise, in no order; all are owed after it. */
    List<Draft.Change> of(Collection<Obligation> some) {
        List<Draft.Change> changes = new ArrayList<>();
        some.forEach(obligation -> addOwed(obligation, changes));
        return changes;
    }

    /**
     * Returns what stands otherwise of all that has begun and is due in the year before that of the day or later, in no order: what fell due before that
     * was not changed, or was long past when it became known.
     */
    List<Draft.Change> ofAll() {
        List<Draft.Change> changes = new ArrayList<>();
        new Agenda(after.timetable()).forEachBegun(asOf, dueFrom(), obligation -> addOwed(obligation, changes));
        before.ifPresent(register -> new Agenda(register.timetable()).forEachBegun(asOf, dueFrom(), obligation -> {
            Optional<Obligation> owed = after.timetable().find(obligation.id());
            if (owed.isEmpty()) {
                addGone(obligation, register, changes);
            } else if (!isLookedAt(owed.get())) {
                addOwed(owed.get(), changes);
            }
        }));
        return changes;
    }

    private void addOwed(Obligation obligation, List<Draft.Change> changes) {
        ObligationId id = obligation.id();
        Optional<State> stood = before.flatMap(register -> register.timetable().find(id).map(owed -> State.of(owed, register, asOf)));
        State stands = State.of(obligation, after, asOf);
        add(obligation, stood, Optional.of(stands), changes);
    }

    private void addGone(Obligation obligation, Register register, List<Draft.Change> changes) {
        add(obligation, Optional.of(State.of(obligation, register, asOf)), Optional.empty(), changes);
    }

    private static void add(Obligation obligation, Optional<State> stood, Optional<State> stands, List<Draft.Change> changes) {
        List<EventType> types = Transition.between(stood, stands);
        if (!types.isEmpty()) {
            changes.add(new Draft.Change(obligation, stands.or(() -> stood).orElseThrow(), stands.isPresent(), types));
        }
    }

    private boolean isLookedAt(Obligation obligation) {
        return obligation.term().deadline().hasBegunBy(asOf) && !obligation.dueOn().isBefore(dueFrom());
    }

    private LocalDate dueFrom() {
        return LocalDate.of(asOf.getYear() - 1, 1, 1);
    }
}
