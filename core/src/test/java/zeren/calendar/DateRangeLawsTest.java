package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import zeren.text.Seeds;

/** Holds ranges against the plain sets of their days, over random pairs in which ends often meet. */
class DateRangeLawsTest {
    private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 20);
    private static final int SPAN = 20;
    private static final int PAIRS = 20_000;

    @Test
    void aRangeContainsItsDaysAndNoOthers() {
        Random random = Seeds.random("days of ranges");
        for (int pair = 0; pair < PAIRS; pair++) {
            DateRange range = any(random);
            LocalDate day = ORIGIN.plusDays(random.nextInt(SPAN + 4) - 2L);
            assertEquals(days(range).contains(day), range.contains(day), () -> range + " and " + day);
            assertEquals(days(range).size(), range.days(), range::toString);
        }
    }

    @Test
    void overlapIsTheDaysOfBothAndSymmetric() {
        Random random = Seeds.random("overlaps");
        for (int pair = 0; pair < PAIRS; pair++) {
            DateRange one = any(random);
            DateRange other = any(random);
            TreeSet<LocalDate> both = days(one);
            both.retainAll(days(other));
            Optional<DateRange> shared = both.isEmpty() ? Optional.empty() : Optional.of(DateRange.of(both.first(), both.last()));
            assertEquals(shared, one.overlap(other), () -> one + " and " + other);
            assertEquals(one.overlap(other), other.overlap(one), () -> one + " and " + other);
        }
    }

    @Test
    void enclosingIsHavingEveryDayOfTheOther() {
        Random random = Seeds.random("enclosures");
        for (int pair = 0; pair < PAIRS; pair++) {
            DateRange one = any(random);
            DateRange other = any(random);
            assertEquals(days(one).containsAll(days(other)), one.encloses(other), () -> one + " and " + other);
            assertEquals(one.overlap(other).equals(Optional.of(other)), one.encloses(other), () -> one + " and " + other);
        }
    }

    @Test
    void whatIsPrintedIsReadBack() {
        Random random = Seeds.random("printed ranges");
        for (int pair = 0; pair < PAIRS; pair++) {
            LocalDate from = LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28));
            LocalDate to = LocalDate.ofEpochDay(from.toEpochDay() + random.nextInt(4000));
            DateRange range = random.nextBoolean() || to.getYear() > 9999 ? DateRange.from(from) : DateRange.of(from, to);
            assertEquals(range, DateRange.parse(range.toString()));
        }
    }

    private static DateRange any(Random random) {
        int from = random.nextInt(SPAN);
        return DateRange.of(ORIGIN.plusDays(from), ORIGIN.plusDays(from + random.nextInt(SPAN - from)));
    }

    private static TreeSet<LocalDate> days(DateRange range) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
