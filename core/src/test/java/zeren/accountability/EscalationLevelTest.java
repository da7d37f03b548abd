package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/** A level of escalation, and its grace, count from nothing upwards. */
class EscalationLevelTest {
    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 5, true", "-1, 0, false", "0, -1, false"})
    void nothingOfItIsNegative(int level, int grace, boolean possible) {
        Unit unit = SampleSchool.organisation().getUnit("0101");
        if (possible) {
            assertEquals(level, new EscalationLevel(level, unit, grace, LocalDate.of(2026, 7, 1), false).level());
        } else {
            assertEquals("level", assertThrows(InvalidValueException.class,
                    () -> new EscalationLevel(level, unit, grace, LocalDate.of(2026, 7, 1), false)).what());
        }
    }
}
