package zeren.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import zeren.calendar.DateRange;

/** What is the same on all days between two turns; made when it is first asked for, once, whichever threads ask. */
final class Timeline<V> {
    private final List<LocalDate> turns;
    private final Function<DateRange, V> make;
    private final ConcurrentHashMap<Integer, V> made = new ConcurrentHashMap<>();

    /**
     * Creates one of which nothing is made yet.
     *
     * @param turns the first days of all stretches but the first, in order
     * @param make what is to be had on the days of a stretch
     */
    Timeline(Collection<LocalDate> turns, Function<DateRange, V> make) {
        this.turns = List.copyOf(turns);
        this.make = make;
    }

    List<LocalDate> turns() {
        return turns;
    }

    V on(LocalDate date) {
        int found = Collections.binarySearch(turns, date);
        int stretch = found >= 0 ? found + 1 : -found - 1;
        V ready = made.get(stretch);
        return ready != null ? ready : made.computeIfAbsent(stretch, missing -> make.apply(days(missing)));
    }

    private DateRange days(int stretch) {
        return DateRange.of(
                stretch == 0 ? LocalDate.MIN : turns.get(stretch - 1),
                stretch == turns.size() ? LocalDate.MAX : turns.get(stretch).minusDays(1));
    }
}
