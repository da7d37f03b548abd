package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.register.Comparison;
import zeren.register.Difference;
import zeren.rulebook.Rulebooks;

/**
 * What closed periods would be otherwise if they were computed again by all that is known: a change of rules, calendar or hierarchy never
 * rewrites them, and so it is reported (contract, rule 10).
 *
 * @param stands what is known
 * @param again the same, as though it had been known always
 */
public record Discrepancies(Known stands, Known again) {

    /** Returns those of what is known. */
    public static Discrepancies of(Known known) {
        return new Discrepancies(known, known.recomputed());
    }

    /** Returns every difference from what stands to what would be, of what is due before a date in the one or in the other, day by day. */
    Stream<List<Difference>> byDay(LocalDate asOf) {
        return closed(stands.rulebooks(), asOf)
                .map(due -> Comparison.of(stands.register().timetable(), again.register().timetable(), due).byDay())
                .orElseGet(Stream::empty);
    }

    /** Returns the due dates of what is closed on a date, from the first on which any rulebook is in force; nothing where there are none. */
    public static Optional<DateRange> closed(Rulebooks rulebooks, LocalDate asOf) {
        LocalDate first = Window.earliest(rulebooks, asOf);
        return first.isBefore(asOf) ? Optional.of(DateRange.of(first, asOf.minusDays(1))) : Optional.empty();
    }
}
