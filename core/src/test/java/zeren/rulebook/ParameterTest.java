package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.calendar.DateRange;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;
import zeren.text.Text;

class ParameterTest {
    private static final DateRange VALID = DateRange.parse("2026-01-01/..");

    @ParameterizedTest
    @CsvSource({
        "2026-01, false", "2026-02, true", "2026-Q1, true", "2026-H1, true", "2026, false", "2025, false", "2026-11, true", "2026-12, false"
    })
    void aPeriodIsGovernedByItsLastDay(String period, boolean governed) {
        Parameter parameter = Parameter.of("small-1", "plan", DateRange.parse("2026-02-01/2026-12-30"),
                Optional.of(Cadence.parse("1/quarter")), Optional.empty());
        assertEquals(governed, parameter.governs(Period.parse(period)));
    }

    @ParameterizedTest
    @CsvSource({", , , parameter", "1/year, , 3 hours, within", ", 07-15, 3 hours, within"})
    void aParameterThatDecidesNothingOrTooMuchIsRefused(String cadence, String due, String within, String what) {
        assertEquals(what, assertThrows(InvalidValueException.class, () -> parameter("small-1", "plan", cadence, due, within)).what());
    }

    /** The small rulebook, its duty {@code answer} with each kind of time limit, and one parameter. */
    @ParameterizedTest(name = "{7}")
    @CsvFileSource(resources = "parameters.csv", numLinesToSkip = 1)
    void aParameterSetsWhatItsDutyHasToBeSet(
            String timeLimit, String rulebook, String duty, String cadence, String due, String within, String refused, String why) {
        Rulebook version = RulebookReader.read(SmallRulebook.with("within: parameter-in-hours", "within: " + timeLimit));
        Parameter parameter = parameter(rulebook, duty, cadence, due, within);
        if (refused == null) {
            assertSame(parameter, version.checkedParameter(parameter), why);
        } else {
            InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> version.checkedParameter(parameter), why);
            assertEquals(refused, refusal.what() + ": " + refusal.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, TimeLimit.MAX_COUNT + 1})
    void aTimeLimitHasACount(int count) {
        assertEquals("count", assertThrows(InvalidValueException.class, () -> new TimeLimit(count, TimeLimit.Unit.HOURS)).what());
    }

    @Test
    void aTimeLimitIsWritten() {
        assertEquals("1 hours", new TimeLimit(1, TimeLimit.Unit.HOURS).toString());
        assertEquals("9999 working-days", new TimeLimit(TimeLimit.MAX_COUNT, TimeLimit.Unit.WORKING_DAYS).toString());
    }

    @Test
    void aLimitStandsExactlyWhereTheRulebookNamesIt() {
        TimeLimit limit = new TimeLimit(15, TimeLimit.Unit.WORKING_DAYS);
        assertEquals(Within.SET_BY_RULEBOOK, Timing.OnOccasion.of("asked", limit).within());
        assertTrue(Timing.OnOccasion.of("asked", Within.SET_BY_OCCASION).limit().isEmpty());
        assertThrows(InvalidValueException.class, () -> Timing.OnOccasion.of("asked", Within.SET_BY_RULEBOOK));
        assertThrows(InvalidValueException.class, () -> new Timing.OnOccasion("asked", Within.SET_BY_OCCASION, Optional.of(limit)));
    }

    @Test
    void anAuthorityIsAUnitAndADocument() {
        DocumentReference document =
                new DocumentReference(DocumentKind.NOTICE, "2026-7", Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals("0101", new Authority("0101", document).setBy());
        assertEquals("set_by", assertThrows(InvalidValueException.class, () -> new Authority("the dean", document)).what());
    }

    private static Parameter parameter(String rulebook, String duty, String cadence, String due, String within) {
        return new Parameter(rulebook, duty, VALID, Optional.ofNullable(cadence).map(Cadence::parse),
                Optional.ofNullable(due).map(DueRule::parse), Optional.ofNullable(within).map(ParameterTest::limit), Optional.empty());
    }

    private static TimeLimit limit(String written) {
        String[] words = written.split(" ");
        return new TimeLimit(Integer.parseInt(words[0]), Text.coded("unit", TimeLimit.Unit.class, words[1]));
    }
}
