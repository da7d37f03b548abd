package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowTimetable;

/** Where the timetable and its slow twin part, in lines that say what either has and the other has not. */
record Disagreement(List<String> lines) {

    static Optional<Disagreement> in(Case tried) {
        return in(tried, new Tally());
    }

    /** Compares everything that is due in the case, every field, and how it stands on many dates; counts what was met. */
    static Optional<Disagreement> in(Case tried, Tally tally) {
        List<Obligation> obligations = RealWorld.timetable(tried.world()).dueWithin(RealWorld.range(tried.from(), tried.to()));
        List<SlowRow> expected = new SlowTimetable(tried.world()).dueWithin(tried.from(), tried.to());
        tally.add(expected, tried.world());
        return between(obligations, expected, tried.asOf());
    }

    static Optional<Disagreement> between(List<Obligation> obligations, List<SlowRow> expected, List<LocalDate> asOf) {
        List<String> lines = new ArrayList<>();
        List<SlowRow> rows = obligations.stream().map(Rows::of).toList();
        List<SlowRow> found = Rows.sorted(rows);
        List<SlowRow> slow = Rows.sorted(expected);
        if (!found.equals(slow)) {
            minus(found, slow).forEach(row -> lines.add("timetable: " + row));
            minus(slow, found).forEach(row -> lines.add("slow twin: " + row));
        }
        for (int i = 0; i < rows.size(); i++) {
            compareStandings(obligations.get(i), rows.get(i), asOf, lines);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Disagreement(lines));
    }

    /** The twin judges the timetable's own row: where the rows agree already, the rest is the status. */
    private static void compareStandings(Obligation obligation, SlowRow row, List<LocalDate> asOf, List<String> lines) {
        List<LocalDate> dates = new ArrayList<>(asOf);
        dates.addAll(List.of(row.opensOn().minusDays(1), row.opensOn(), row.dueOn().minusDays(1), row.dueOn(), row.dueOn().plusDays(1)));
        for (LocalDate date : dates) {
            Standing standing = obligation.standingOn(date);
            String expected = row.statusOn(date);
            if (!standing.status().code().equals(expected) || standing.daysOverdue() != row.daysOverdueOn(date)) {
                lines.add(obligation + " on " + date + ": " + standing + ", slow twin: " + expected + " " + row.daysOverdueOn(date));
            }
        }
    }

    /** What the one list holds more often than the other. */
    private static List<SlowRow> minus(List<SlowRow> one, List<SlowRow> other) {
        List<SlowRow> rest = new ArrayList<>(one);
        other.forEach(rest::remove);
        return rest;
    }
}
