package zeren.api.preview;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zeren.api.register.Change;
import zeren.api.register.DifferenceJson;
import zeren.api.register.Discrepancies;
import zeren.api.register.Known;
import zeren.api.register.View;
import zeren.calendar.DateRange;
import zeren.register.Comparison;
import zeren.register.ObligationId;
import zeren.register.Timetable;

/**
 * What a change would do to what is owed if it were recorded next.
 *
 * <p>Of what is due from today on it has every difference. Closed periods are as they are whatever is recorded; of them it has what a
 * computation by what would be known would newly give otherwise than what stands (contract, rule 10). Only a rulebook that is new to the
 * register changes what stands, since it counts for its own past, and so does whatever is recorded on the day of the register's first entry of
 * its kind, from which that past is computed.
 */
final class Preview {
    private final Known now;
    private final Known then;
    private final Known again;
    private final LocalDate today;
    private final Map<Group, List<Entry>> entries = new EnumMap<>(Group.class);

    private Preview(Known now, Known then, LocalDate today) {
        this.now = now;
        this.then = then;
        this.again = then.recomputed();
        this.today = today;
        for (Group group : Group.values()) {
            entries.put(group, new ArrayList<>());
        }
    }

    /**
     * Looks at a change.
     *
     * @param at when it would be recorded
     * @param to the last due date that is looked at, not before that day
     */
    static Preview of(Known now, Change change, ZonedDateTime at, LocalDate to) {
        LocalDate today = at.toLocalDate();
        if (change.additions().isEmpty()) {
            return new Preview(now, now, today);
        }
        Preview preview = new Preview(now, now.supposing(change, at.toInstant()), today);
        preview.compare(DateRange.of(today, to));
        Discrepancies.closed(preview.then.rulebooks(), today).ifPresent(preview::compareClosed);
        return preview;
    }

    /** Returns the list of a group, in no order. */
    List<Entry> entries(Group group) {
        return entries.get(group);
    }

    /** Returns how an entry is told, each of its sides as it stands today. */
    DifferenceJson sides(Entry entry) {
        return switch (entry.effect()) {
            case AHEAD -> new DifferenceJson("before", view(now), "after", view(then));
            case REPORTED -> new DifferenceJson("stands", view(then), "would_be", view(again));
            case BACKWARD -> new DifferenceJson("stands", view(now), "would_be", view(then));
        };
    }

    private View view(Known known) {
        return new View(known, today, known.zone());
    }

    private void compare(DateRange due) {
        Comparison.of(timetable(now), timetable(then), due)
                .forEach(difference -> entries(Group.of(difference.kind())).add(new Entry(Entry.Effect.AHEAD, difference)));
    }

    private void compareClosed(DateRange due) {
        List<Entry> discrepancies = entries(Group.DISCREPANCY);
        Comparison.of(timetable(now), timetable(then), due)
                .forEach(difference -> discrepancies.add(new Entry(Entry.Effect.BACKWARD, difference)));
        // Where a computation gives the same with the change as without, the change causes nothing.
        Set<ObligationId> otherwise = new HashSet<>();
        Comparison.of(timetable(now.recomputed()), timetable(again), due).forEach(difference -> otherwise.addAll(difference.ids()));
        if (!otherwise.isEmpty()) {
            Comparison.of(timetable(then), timetable(again), due).forEach(difference -> {
                if (difference.ids().stream().anyMatch(otherwise::contains)) {
                    discrepancies.add(new Entry(Entry.Effect.REPORTED, difference));
                }
            });
        }
    }

    private static Timetable timetable(Known known) {
        return known.register().timetable();
    }
}
