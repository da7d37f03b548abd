package zeren.api.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zeren.api.register.Epoch;
import zeren.api.register.Known;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;

/**
 * What became of obligations, told from the journal alone: the same on every server and after every start.
 *
 * <p>An obligation is looked at after each entry that may have changed it: those that changed the organisation or the rules, and the facts by
 * which it is judged.
 */
final class Chronicle {
    /** Facts hold from their days on, and none is of the future: on this day all that are known hold. */
    private static final LocalDate IN_THE_END = LocalDate.of(9999, 12, 31);
    private static final Comparator<Event> BY_DAY_THEN_ID =
            Comparator.comparing((Event event) -> event.face().day()).thenComparing(event -> event.face().id().toString());

    private final Known latest;
    private final List<Chapter> chapters;

    private Chronicle(Known latest, List<Chapter> chapters) {
        this.latest = latest;
        this.chapters = chapters;
    }

    /** An epoch, with what of the wanted was due at its end within the window, and the registers at its entries, as they are asked for. */
    private record Chapter(Epoch epoch, Map<ObligationId, Obligation> due, Map<Long, Register> registers) {

        Register at(long sequence) {
            return registers.computeIfAbsent(sequence, epoch::registerAt);
        }

        Optional<Obligation> find(ObligationId id) {
            return Optional.ofNullable(due.get(id)).or(() -> epoch.known().register().timetable().find(id));
        }
    }

    /** Returns the events of a calendar, by their days and names. */
    static List<Event> events(Known latest, FeedWindow window, Predicate<Obligation> wanted) {
        List<Chapter> chapters = new ArrayList<>();
        for (Epoch epoch : Epoch.all(latest)) {
            Map<ObligationId, Obligation> due = new LinkedHashMap<>();
            epoch.known().register().timetable().forEachDue(window.days(), owed -> {
                if (wanted.test(owed)) {
                    due.put(owed.id(), owed);
                }
            });
            chapters.add(new Chapter(epoch, due, new HashMap<>()));
        }
        return new Chronicle(latest, chapters).events(window);
    }

    private List<Event> events(FeedWindow window) {
        Set<ObligationId> ids = new LinkedHashSet<>();
        chapters.forEach(chapter -> ids.addAll(chapter.due().keySet()));
        return ids.stream()
                .flatMap(id -> event(id).stream())
                .filter(event -> event.isShown(window, latest.zone()))
                .sorted(BY_DAY_THEN_ID)
                .toList();
    }

    private Optional<Event> event(ObligationId id) {
        Revisions revisions = new Revisions();
        for (Chapter chapter : chapters) {
            Optional<Obligation> owed = chapter.find(id);
            entries(chapter, owed).forEach((sequence, at) -> revisions.add(at, owed.flatMap(found -> face(chapter.at(sequence), found))));
        }
        return revisions.event();
    }

    private static SortedMap<Long, Instant> entries(Chapter chapter, Optional<Obligation> owed) {
        SortedMap<Long, Instant> entries = new TreeMap<>();
        entries.put(chapter.epoch().from(), chapter.epoch().at());
        owed.map(chapter.epoch().known().register()::factsBehind).orElse(List.of()).stream()
                .filter(fact -> fact.sequence() > chapter.epoch().from())
                .forEach(fact -> entries.put(fact.sequence(), fact.at()));
        return entries;
    }

    /** What is owed on an occasion was not owed before it was told. */
    private static Optional<Face> face(Register register, Obligation owed) {
        boolean isThere = owed.occasion().isEmpty() || register.timetable().find(owed.id()).isPresent();
        return isThere ? Optional.of(Face.of(owed, register.account(owed, IN_THE_END))) : Optional.empty();
    }
}
