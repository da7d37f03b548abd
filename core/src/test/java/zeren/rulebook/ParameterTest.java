package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.schedule.Cadence;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

class ParameterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, false", "2026-02, true", "2026-Q1, true", "2026-H1, true", "2026, false", "2025, false", "2026-11, true", "2026-12, false"
    })
    void aPeriodIsGovernedByItsLastDay(String period, boolean governed) {
        Parameter parameter = Parameter.of("small-1", "plan", DateRange.parse("2026-02-01/2026-12-30"),
                Optional.of(Cadence.parse("1/quarter")), Optional.empty());
        assertEquals(governed, parameter.governs(Period.parse(period)));
    }

    @Test
    void aParameterThatDecidesNothingIsRefused() {
        DateRange valid = DateRange.parse("2026-01-01/..");
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> Parameter.of("small-1", "plan", valid, Optional.empty(), Optional.empty()));
        assertEquals("parameter", refusal.what());
    }
}
