package zeren.api.organisation;

import java.time.LocalDate;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;

/** The fields that bodies about units, posts and tenures have in common. */
final class Fields {
    private Fields() {}

    /**
     * Returns the days from one to another.
     *
     * @param last the name of the field that has the last day
     * @throws InvalidValueException if that lies before the first
     */
    static DateRange range(LocalDate from, Optional<LocalDate> to, String last) {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw InvalidValueException.unfit(last, to.get(), last + " lies before the first day, " + from + ": name that day or a later one");
        }
        return to.map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.from(from));
    }
}
