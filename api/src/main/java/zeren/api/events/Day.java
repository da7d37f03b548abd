package zeren.api.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.register.Agenda;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;
import zeren.register.Status;

/**
 * What a day brings that nobody records.
 *
 * @param day the day
 * @param register what is known when it begins
 */
record Day(LocalDate day, Register register) {
    /** How many days before the last one in time something is due soon. */
    private static final int SOON = 7;

    /** Returns what stands otherwise than on the day before, or is due soon, in no order. */
    List<Draft.Change> changes() {
        List<Draft.Change> changes = new ArrayList<>();
        candidates().values().forEach(obligation -> {
            Draft.Change change = change(obligation);
            if (!change.types().isEmpty()) {
                changes.add(change);
            }
        });
        return changes;
    }

    private Map<ObligationId, Obligation> candidates() {
        Map<ObligationId, Obligation> found = new LinkedHashMap<>();
        Agenda agenda = new Agenda(register.timetable());
        agenda.forEachOpening(day, obligation -> found.put(obligation.id(), obligation));
        agenda.forEachDue(day.minusDays(1), obligation -> found.put(obligation.id(), obligation));
        agenda.forEachDue(day.plusDays(SOON), obligation -> found.put(obligation.id(), obligation));
        register.everExtended().stream()
                .map(register.timetable()::find)
                .flatMap(Optional::stream)
                .forEach(obligation -> found.put(obligation.id(), obligation));
        return found;
    }

    private Draft.Change change(Obligation obligation) {
        State before = State.of(obligation, register, day.minusDays(1));
        State after = State.of(obligation, register, day);
        boolean isSoon = before.status() == Status.OPEN && after.status() == Status.OPEN && after.dueOn().equals(day.plusDays(SOON));
        List<EventType> types = Stream.concat(
                        Transition.between(Optional.of(before), Optional.of(after)).stream(),
                        isSoon ? Stream.of(EventType.OBLIGATION_DUE_SOON) : Stream.empty())
                .toList();
        return new Draft.Change(obligation, after, true, types);
    }
}
