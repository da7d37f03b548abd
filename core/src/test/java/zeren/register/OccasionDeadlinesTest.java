package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.register.slow.SlowDays;
import zeren.rulebook.TimeLimit;
import zeren.text.InvalidValueException;
import zeren.text.Seeds;
import zeren.text.Text;

/** How time limits are counted from an occasion: a table with the reason of each count, and a slow twin that goes from hour to hour and from day to day. */
class OccasionDeadlinesTest {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Occasion occasion(LocalDate day, Optional<LocalDateTime> moment) {
        return new Occasion("o1", "0101", day, moment.map(at -> at.atZone(ZONE)), Optional.empty(), Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, "r"));
    }

    private static Due.OnOccasion within(TimeLimit limit, Occasion occasion) {
        return Due.OnOccasion.within(limit, occasion, CN);
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvFileSource(resources = "occasion-deadlines.csv", numLinesToSkip = 1)
    void theLastDayIsTheOneThatTheTableSays(String occurred, String limit, LocalDate dueOn, LocalDateTime dueAt, LocalDate actBy, String marks, String why) {
        Optional<LocalDateTime> moment = occurred.contains("T") ? Optional.of(LocalDateTime.parse(occurred)) : Optional.empty();
        LocalDate day = LocalDate.parse(occurred.substring(0, 10));
        String[] words = limit.split(" ");
        Due.OnOccasion due = within(new TimeLimit(Integer.parseInt(words[0]), Text.coded("unit", TimeLimit.Unit.class, words[1])), occasion(day, moment));
        assertEquals(dueOn, due.dueOn(), why);
        assertEquals(Optional.ofNullable(dueAt), due.dueAt().map(at -> at.toLocalDateTime()), why);
        assertEquals(actBy, due.actBy(), why);
        assertEquals(marks == null ? "" : marks, ((due.guessed() ? "due " : "") + (due.provisional() ? "act" : "")).strip(), why);
        assertEquals(day, due.opensOn());
    }

    @Test
    void everyLimitEndsWhereTheSlowTwinSays() {
        Random random = Seeds.random("OccasionDeadlinesTest");
        LocalDate from = LocalDate.of(2019, 11, 1);
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = from.plusDays(random.nextInt(2_700));
            Optional<LocalDateTime> moment = random.nextBoolean() ? Optional.empty() : Optional.of(day.atTime(random.nextInt(24), random.nextInt(4) * 15));
            TimeLimit limit = new TimeLimit(1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 40), TimeLimit.Unit.values()[random.nextInt(3)]);
            Due.OnOccasion due = within(limit, occasion(day, moment));
            String told = day + " " + moment + " within " + limit;
            assertEquals(slowLastDay(day, moment, limit), due.dueOn(), told);
            LocalDate actBy = Stream.iterate(due.dueOn(), on -> !on.isBefore(day), on -> on.minusDays(1)).filter(SlowDays::isWorkingDay).findFirst().orElse(due.dueOn());
            assertEquals(actBy, due.actBy(), told);
            boolean counted = limit.unit() == TimeLimit.Unit.WORKING_DAYS
                    && day.plusDays(1).datesUntil(due.dueOn().plusDays(1)).anyMatch(on -> on.getYear() < 2020 || on.getYear() > 2026);
            assertEquals(counted, due.guessed(), told);
        }
    }

    private static LocalDate slowLastDay(LocalDate day, Optional<LocalDateTime> moment, TimeLimit limit) {
        if (limit.unit() == TimeLimit.Unit.HOURS) {
            LocalDateTime end = moment.orElse(day.plusDays(1).atStartOfDay());
            for (int hour = 0; hour < limit.count(); hour++) {
                end = end.plusHours(1);
            }
            return end.minusSeconds(1).toLocalDate();
        }
        LocalDate last = day;
        for (int counted = 0; counted < limit.count(); ) {
            last = last.plusDays(1);
            counted += limit.unit() == TimeLimit.Unit.CALENDAR_DAYS || SlowDays.isWorkingDay(last) ? 1 : 0;
        }
        return last;
    }

    @Test
    void anOccasionThatNamesItsLastDayIsDueThen() {
        Occasion finding = new Occasion("o7", "0101", LocalDate.of(2026, 6, 15), Optional.empty(), Optional.of(LocalDate.of(2026, 6, 20)),
                Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, "r"));
        Due.OnOccasion due = Due.OnOccasion.by(LocalDate.of(2026, 6, 20), finding, CN);
        assertEquals(LocalDate.of(2026, 6, 20), due.dueOn());
        assertEquals(LocalDate.of(2026, 6, 18), due.actBy());
        assertEquals(new When.OnOccasion("o7"), due.when());
    }

    @Test
    void anOccasionThatContradictsItselfCannotBeMade() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        Cause cause = Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, "r");
        assertThrows(InvalidValueException.class, () -> new Occasion("2026", "0101", day, Optional.empty(), Optional.empty(), cause));
        assertThrows(InvalidValueException.class, () -> occasion(day, Optional.of(day.plusDays(1).atStartOfDay())));
        assertThrows(InvalidValueException.class, () -> new Occasion("o1", "0101", day, Optional.empty(), Optional.of(day.minusDays(1)), cause));
    }

    @ParameterizedTest(name = "{0}: due {2} at {1}, act by {3}, guessed {4}, provisional {5}")
    @CsvSource({
        "20 hours, 2026-06-16T03:00, 2026-06-16, 2026-06-16, false, false, ", "2 working-days, , 2026-06-17, 2026-06-17, true, true, ",
        ", , 2026-06-20, 2026-06-18, false, true, ", "1 calendar-days, , 2026-06-16, 2026-06-15, false, false, ",
        "2 working-days, , 2026-06-17, 2026-06-18, false, false, act_by", "2 working-days, , 2026-06-17, 2026-06-14, false, false, act_by",
        "2 working-days, , 2026-06-17, 2026-06-17, true, false, provisional", "1 calendar-days, 2026-06-16T00:00, 2026-06-16, 2026-06-16, false, false, due_at",
        ", 2026-06-16T00:00, 2026-06-16, 2026-06-16, false, false, due_at"
    })
    void aDeadlineThatNoLimitHasIsRefused(
            String limit, LocalDateTime dueAt, LocalDate dueOn, LocalDate actBy, boolean guessed, boolean provisional, String refused) {
        Optional<TimeLimit> counted = Optional.ofNullable(limit).map(written -> written.split(" "))
                .map(words -> new TimeLimit(Integer.parseInt(words[0]), Text.coded("unit", TimeLimit.Unit.class, words[1])));
        Supplier<Due.OnOccasion> made = () -> new Due.OnOccasion(occasion(LocalDate.of(2026, 6, 15), Optional.empty()), counted,
                Optional.ofNullable(dueAt).map(at -> at.atZone(ZONE)), dueOn, actBy, guessed, provisional);
        if (refused == null) {
            assertEquals(dueOn, made.get().nominal());
        } else {
            assertEquals(refused, assertThrows(InvalidValueException.class, made::get).what());
        }
    }
}
