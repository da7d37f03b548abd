package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.rulebook.ShippedRulebooks;

class DutyJsonTest {

    /** A time limit is told where the rulebook names it, and else where it comes from. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(quoteCharacter = '\'', value = {
        "lab-safety-sample, rectify, '{\"kind\":\"on_occasion\",\"occasion\":\"finding-issued\",\"within\":\"set_by_rulebook\","
                + "\"limit\":{\"count\":15,\"unit\":\"working_days\"}}'",
        "gxufe-2020-5, rectify-finding, '{\"kind\":\"on_occasion\",\"occasion\":\"finding-issued\",\"within\":\"set_by_occasion\"}'",
        "gxufe-2020-5, it-incident-report, '{\"kind\":\"on_occasion\",\"occasion\":\"serious-it-incident\",\"within\":\"parameter_in_hours\"}'"
    })
    void aTimeLimitIsToldWithItsUnit(String rulebook, String duty, String timing) {
        assertEquals(timing, DutyJson.of(ShippedRulebooks.get(rulebook).duty(duty)).get("timing").toString());
    }
}
