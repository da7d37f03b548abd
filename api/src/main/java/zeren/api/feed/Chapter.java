package zeren.api.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zeren.api.register.Epoch;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;

/** What an epoch tells of the obligations of a calendar: for one request, in one thread. */
final class Chapter {
    /** Facts hold from their days on, and none is of the future: on this day all that are known hold. */
    private static final LocalDate IN_THE_END = LocalDate.of(9999, 12, 31);

    private final Epoch epoch;
    private final Map<ObligationId, Obligation> due = new LinkedHashMap<>();
    private final Map<Long, Register> registers = new HashMap<>();

    /** Reads an epoch; an occasion stays, so what is due at the end is all that was due in it. */
    Chapter(Epoch epoch, FeedWindow window, Predicate<Obligation> wanted) {
        this.epoch = epoch;
        epoch.known().register().timetable().forEachDue(window.days(), owed -> {
            if (wanted.test(owed)) {
                due.put(owed.id(), owed);
            }
        });
    }

    /** Returns the names of what is due within the window. */
    Set<ObligationId> ids() {
        return due.keySet();
    }

    /** Tells what was shown of an obligation after each entry that may have changed it. */
    void tell(ObligationId id, Revisions revisions) {
        Optional<Obligation> owed = Optional.ofNullable(due.get(id)).or(() -> epoch.known().register().timetable().find(id));
        entries(owed).forEach((sequence, at) -> revisions.add(at, owed.flatMap(found -> face(sequence, found))));
    }

    private SortedMap<Long, Instant> entries(Optional<Obligation> owed) {
        SortedMap<Long, Instant> entries = new TreeMap<>();
        entries.put(epoch.from(), epoch.at());
        owed.map(epoch.known().register()::factsBehind).orElse(List.of()).stream()
                .filter(fact -> fact.sequence() > epoch.from())
                .forEach(fact -> entries.put(fact.sequence(), fact.at()));
        return entries;
    }

    /** What is owed on an occasion was not owed before it was told. */
    private Optional<Face> face(long sequence, Obligation owed) {
        Register register = registers.computeIfAbsent(sequence, epoch::registerAt);
        boolean isThere = owed.occasion().isEmpty() || register.timetable().find(owed.id()).isPresent();
        return isThere ? Optional.of(Face.of(owed, register.account(owed, IN_THE_END))) : Optional.empty();
    }
}
