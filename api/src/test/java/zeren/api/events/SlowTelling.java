package zeren.api.events;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.EntryMark;
import zeren.calendar.DateRange;
import zeren.register.Obligation;
import zeren.register.Status;

/** What is told of obligations, found by looking at every one of them before and after each entry and each day. */
final class SlowTelling {
    private static final DateRange ALL = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));

    private final RegisterStore store;
    private final List<String> told = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();
    private Known known;

    SlowTelling(RegisterStore store) {
        this.store = store;
        this.known = store.knownAfter(0).orElseThrow();
    }

    List<String> told() {
        return told;
    }

    void tell(List<EntryMark> entries, LocalDate today) {
        for (EntryMark entry : entries) {
            passUntil(LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
            Known next = store.knownAfter(entry.sequence()).orElseThrow();
            boolean changed = entry.kind().code().matches("organisation_.*|rulebook_added|parameter_set|working_calendar_changed");
            compare(all(known, day.orElseThrow()), all(next, day.orElseThrow()), entry.sequence() + "", changed, 0);
            known = next;
        }
        passUntil(today);
    }

    private void passUntil(LocalDate date) {
        day = day.or(() -> Optional.of(date));
        while (day.orElseThrow().isBefore(date)) {
            LocalDate next = day.orElseThrow().plusDays(1);
            compare(all(known, next.minusDays(1)), all(known, next), next.toString(), false, 7);
            day = Optional.of(next);
        }
    }

    private record Owed(Obligation obligation, State state) {}

    private static Map<String, Owed> all(Known known, LocalDate asOf) {
        Map<String, Owed> all = new HashMap<>();
        known.register().timetable().forEachDue(ALL, obligation ->
                all.put(obligation.toString(), new Owed(obligation, State.of(obligation, known.register(), asOf))));
        return all;
    }

    private void compare(Map<String, Owed> before, Map<String, Owed> after, String by, boolean windowed, int soon) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Optional<Owed> was = Optional.ofNullable(before.get(id));
            Optional<Owed> is = Optional.ofNullable(after.get(id));
            if (windowed && Stream.of(was, is).flatMap(Optional::stream).noneMatch(this::isBegun)) {
                continue;
            }
            Transition.between(was.map(Owed::state), is.map(Owed::state)).forEach(type -> told.add(by + " " + type.code() + " " + id + " "
                    + is.map(owed -> owed.state().status().code()).orElse("") + " " + is.or(() -> was).orElseThrow().state().dueOn()));
            if (soon > 0 && isOpen(was) && isOpen(is) && is.orElseThrow().state().dueOn().equals(day.orElseThrow().plusDays(soon + 1L))) {
                told.add(by + " obligation.due_soon " + id + " open " + is.get().state().dueOn());
            }
        }
    }

    private boolean isBegun(Owed owed) {
        LocalDate today = day.orElseThrow();
        boolean begun = !owed.obligation().first().isAfter(today) || !owed.obligation().opensOn().isAfter(today);
        return begun && owed.obligation().dueOn().getYear() >= today.getYear() - 1;
    }

    private static boolean isOpen(Optional<Owed> owed) {
        return owed.filter(one -> one.state().status() == Status.OPEN).isPresent();
    }
}
