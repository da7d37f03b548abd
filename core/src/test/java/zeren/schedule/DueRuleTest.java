package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

class DueRuleTest {

    @ParameterizedTest(name = "{0} in {1} is {2}: {3}")
    @CsvFileSource(resources = "due-rules.csv", numLinesToSkip = 1)
    void aRuleGivesTheDayOfAPeriod(String rule, String period, LocalDate date, String why) {
        assertEquals(date, DueRule.parse(rule).in(Period.parse(period)), why);
    }

    @Test
    void everyRuleIsReadBackFromWhatItPrints() {
        List<DueRule> rules = everyRule();
        assertEquals(731, rules.size());
        rules.forEach(rule -> assertEquals(rule, DueRule.parse(rule.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-29", "02-29+1y", "02-30", "02-31", "04-31", "06-31", "00-01", "13-01", "01-00", "01-32"})
    void aDayThatNotEveryYearHasIsRefused(String written) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> DueRule.parse(written));
        assertAll(() -> assertEquals("due", refusal.what()), () -> assertEquals(written, refusal.found()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "period_end", "Period-end", "period-end+1y", "+1y", "H1", "31", "12", "1-1", "12-1", "1-31", "12/31", "1231", "--12-31",
        "12-31+0y", "12-31+2y", "12-31+1Y", "12-31 +1y", "12-31-1y", "12-31+1y+1y", " 12-31", "12-31 ", "12-31\n", "１２-31", "2026-12-31"
    })
    void everyOtherFormIsRefused(String written) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> DueRule.parse(written));
        assertAll(
                () -> assertEquals("due", refusal.what()),
                () -> assertEquals(written, refusal.found()),
                () -> assertTrue(refusal.allowed().contains("period-end"), refusal.allowed()));
    }

    @ParameterizedTest(name = "{0} with {1} years later")
    @CsvSource({"--02-29, 0, 02-29", "--02-29, 1, 02-29+1y", "--12-31, 2, 12-31+2y", "--12-31, -1, 12-31+-1y", ", 1, period-end+1y"})
    void partsThatMakeNoRuleAreRefusedAndToldAsTheyWereFound(MonthDay day, int yearsLater, String found) {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> new DueRule(Optional.ofNullable(day), yearsLater));
        assertEquals(found, refusal.found());
    }

    @ParameterizedTest
    @EnumSource
    void aRuleKeepsItsDayOfTheMonthAndItsDistanceInMonthsInEveryPeriod(Cycle cycle) {
        for (DueRule rule : everyRule()) {
            rule.day().ifPresent(anchor -> {
                YearMonth month = YearMonth.of(2023 + rule.yearsLater(), anchor.getMonth());
                boolean isMonthEnd = anchor.getDayOfMonth() == YearMonth.of(2023, anchor.getMonth()).lengthOfMonth();
                for (Period period = new Period(cycle, 2023, 1); period.year() < 2030; period = period.next()) {
                    LocalDate date = rule.in(period);
                    assertEquals(month, YearMonth.from(date));
                    boolean meansMonthEnd = isMonthEnd && month.getMonth() != anchor.getMonth();
                    boolean isLast = date.getDayOfMonth() == month.lengthOfMonth();
                    assertTrue(meansMonthEnd ? isLast : date.getDayOfMonth() == anchor.getDayOfMonth()
                            || isLast && date.getDayOfMonth() < anchor.getDayOfMonth(), () -> rule + " gives " + date);
                    month = month.plusMonths(cycle.months());
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPeriodIsDueLaterThanTheOneBefore(Cycle cycle) {
        for (DueRule rule : everyRule()) {
            LocalDate before = LocalDate.MIN;
            for (Period period = new Period(cycle, 2019, 1); period.year() < 2030; period = period.next()) {
                assertTrue(rule.in(period).isAfter(before), rule + " in " + period);
                before = rule.in(period);
            }
        }
    }

    private static List<DueRule> everyRule() {
        List<DueRule> rules = new ArrayList<>(List.of(DueRule.PERIOD_END));
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() == 2023; day = day.plusDays(1)) {
            rules.add(new DueRule(Optional.of(MonthDay.from(day)), 0));
            rules.add(new DueRule(Optional.of(MonthDay.from(day)), 1));
        }
        return rules;
    }
}
