package zeren.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import zeren.calendar.DateRange;

/** What keeps the descriptions of a code from being those of one unit or post from its first day to its last. */
final class DescriptionCheck<T> {
    private final OrganisationFault.Part part;
    private final Descriptions<T> entries;
    private final Function<T, DateRange> exists;
    private final Map<String, Function<T, Object>> life;
    private final Faults faults;

    /** Creates the check; {@code life} has by column what no description may change. */
    DescriptionCheck(
            OrganisationFault.Part part, Descriptions<T> entries, Function<T, DateRange> exists, Map<String, Function<T, Object>> life,
            Faults faults) {
        this.part = part;
        this.entries = entries;
        this.exists = exists;
        this.life = life;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < entries.size(); i++) {
            checkOnlyOneOfTheDay(i);
            int place = i;
            entries.get(i).from().ifPresent(from -> checkDated(place, from));
        }
    }

    private void checkOnlyOneOfTheDay(int place) {
        if (entries.counting(place) == place) {
            return;
        }
        String code = entries.code(place);
        if (entries.get(place).from().isEmpty()) {
            faults.add(part, place, "code", "duplicate_code", code + " is the code of an earlier entry too: give each its own");
        } else {
            faults.add(part, place, "changes_from", "duplicate_description",
                    "an earlier entry describes " + code + " from " + entries.get(place).firstDay() + " too: leave one");
        }
    }

    private void checkDated(int place, LocalDate from) {
        DateRange days = exists.apply(entries.value(place));
        if (!from.isAfter(days.from()) || from.isAfter(days.to())) {
            faults.add(part, place, "changes_from", "outside_existence",
                    from + " is no day after the first of " + days + ": name one on which what exists already can change");
        }
        if (entries.isOpening(place)) {
            faults.add(part, place, "changes_from", "no_beginning", entries.code(place)
                    + " is not described before " + from + ": describe it from the beginning as well");
        } else {
            T opening = entries.value(entries.first(entries.code(place)));
            life.forEach((column, of) -> checkSame(place, column, of.apply(opening), of.apply(entries.value(place))));
        }
    }

    private void checkSame(int place, String column, Object opening, Object here) {
        if (!here.equals(opening)) {
            faults.add(part, place, column, "differs_in_life", entries.code(place) + " has another " + column
                    + " in its first description, and this is of its whole life: say the same in both, or make it another with a code of its own");
        }
    }
}
