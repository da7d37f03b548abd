package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Cases;

/** What is given day by day is what is given at once, each day once and in order; the worlds are random. */
class DayByDayTest {
    /** Another seed: {@code -Dzeren.seed=1}. It is the seed of the first pair; each further pair adds one. */
    private static final long SEED = Long.getLong("zeren.seed", 20_261_128_000_000L);
    private static final int PAIRS = Integer.getInteger("zeren.pairs", Cases.of(1_000, 5_000));

    private int days;

    @Test
    void whatIsDue() {
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            Reorganised pair = Reorganised.random(seed);
            Timetable timetable = RealWorld.timetable(pair.after());
            DateRange range = RealWorld.range(pair.from(), pair.to());
            List<String> due = sorted(timetable.dueWithin(range));
            for (Comparator<LocalDate> order : List.of(Comparator.<LocalDate>naturalOrder(), Comparator.<LocalDate>reverseOrder())) {
                assertEquals(due, sorted(joined(timetable.dueByDay(range, order).toList(), Obligation::dueOn, order, seed)), "seed " + seed);
            }
        }
        assertTrue(days > PAIRS, "too few days: " + days);
    }

    @Test
    void whatDiffers() {
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            Reorganised pair = Reorganised.random(seed);
            Comparison comparison = Comparison.of(
                    RealWorld.timetable(pair.before()), RealWorld.timetable(pair.after()), RealWorld.range(pair.from(), pair.to()));
            List<Difference> byDay = joined(
                    comparison.byDay().toList(), difference -> difference.either().dueOn(), Comparator.naturalOrder(), seed);
            assertEquals(sorted(comparison.differences()), sorted(byDay), "seed " + seed);
        }
        assertTrue(days > PAIRS, "too few days: " + days);
    }

    /** Returns the days in one, each checked to be of one day, and after the one before. */
    private <T> List<T> joined(List<List<T>> parts, Function<T, LocalDate> dueOn, Comparator<LocalDate> order, long seed) {
        List<T> joined = new ArrayList<>();
        List<LocalDate> seen = new ArrayList<>();
        for (List<T> part : parts) {
            joined.addAll(part);
            part.stream().map(dueOn).distinct().forEach(seen::add);
        }
        assertEquals(seen.stream().distinct().sorted(order).toList(), seen, "seed " + seed);
        days += seen.size();
        return joined;
    }

    private static List<String> sorted(List<?> items) {
        return items.stream().map(Object::toString).sorted().toList();
    }
}
