package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.Roll;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** Deadlines that no schedule has are refused where they would be made. */
class DeadlineTest {
    private static Deadline deadline(String roll, String period, LocalDate opensOn, LocalDate nominal, LocalDate dueOn, LocalDate actBy) {
        Schedule yearly = new Schedule(Cadence.parse("1/year"), DueRule.parse("11-30"), Optional.of(DueRule.parse("11-01")),
                Text.coded("roll", Roll.class, roll));
        return new Deadline(yearly, Period.parse(period), opensOn, nominal, dueOn, actBy, false);
    }

    @ParameterizedTest(name = "roll {0} in {1}: {2} {3} {4} {5}")
    @CsvSource({
        "none, 2026, 2026-11-01, 2026-11-30, 2026-11-30, 2026-11-30", "none, 2026, 2026-11-01, 2026-11-30, 2026-11-30, 2026-10-01",
        "preceding, 2026, 2026-11-01, 2026-11-30, 2026-11-28, 2026-11-28", "preceding, 2026, 2026-11-01, 2026-11-30, 2026-10-30, 2026-10-30",
        "following, 2026, 2026-11-01, 2026-11-30, 2026-12-02, 2026-12-02", "following, 2026, 2026-11-01, 2026-11-30, 2026-11-30, 2026-11-27"
    })
    void whatACalendarMayMakeOfItIsLetIn(String roll, String period, LocalDate opensOn, LocalDate nominal, LocalDate dueOn, LocalDate actBy) {
        assertEquals(dueOn, deadline(roll, period, opensOn, nominal, dueOn, actBy).dueOn());
    }

    @ParameterizedTest(name = "roll {0} in {1}: {2} {3} {4} {5}")
    @CsvSource({
        "none, 2026-H1, 2026-11-01, 2026-11-30, 2026-11-30, 2026-11-30, period, a period of the cycle year",
        "none, 2026, 2026-11-01, 2026-11-30, 2026-12-01, 2026-11-30, due_on, '2026-11-30, or what the roll none makes of it'",
        "none, 2026, 2026-11-01, 2026-11-30, 2026-11-29, 2026-11-29, due_on, '2026-11-30, or what the roll none makes of it'",
        "preceding, 2026, 2026-11-01, 2026-11-30, 2026-12-01, 2026-11-30, due_on, '2026-11-30, or what the roll preceding makes of it'",
        "following, 2026, 2026-11-01, 2026-11-30, 2026-11-29, 2026-11-29, due_on, '2026-11-30, or what the roll following makes of it'",
        "none, 2026, 2026-11-01, 2026-11-30, 2026-11-30, 2040-01-01, act_by, a day on or before 2026-11-30"
    })
    void whatNoneCanIsRefused(
            String roll, String period, LocalDate opensOn, LocalDate nominal, LocalDate dueOn, LocalDate actBy, String what, String allowed) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> deadline(roll, period, opensOn, nominal, dueOn, actBy));
        assertEquals(what + ": " + allowed, refusal.what() + ": " + refusal.allowed());
    }
}
