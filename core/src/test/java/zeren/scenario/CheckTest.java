package zeren.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.rulebook.ShippedRulebooks;

class CheckTest {
    private static final String RULES = ShippedRulebooks.text("gxufe-2020-5");

    private static Check.Outcome check(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return Check.of(files);
    }

    private static List<String> told(Check.Outcome outcome) {
        return outcome.findings().stream().map(finding -> finding.toString().split(": ")[0]).toList();
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(new Check.Outcome(List.of(), 0, 0), check());
    }

    @Test
    void aRulebookAloneIsRead() {
        assertEquals(new Check.Outcome(List.of(), 1, 0), check("rules.yaml", RULES));
    }

    @Test
    void scenariosAloneRunAgainstTheShippedRulebook() {
        assertEquals(new Check.Outcome(List.of(), 0, 2), check("small.scenarios.yaml", ScenarioTexts.SMALL));
    }

    @Test
    void aRulebookThatIsGivenComesBeforeAShippedOneInWhateverOrder() {
        String changed = RULES.replace("1/half-year}\n    # Two documents", "1/half-year, due: 07-15}\n    # Two documents");
        List<String> expected = List.of(
                "s.yaml:13:7 surplus at /scenarios/0/expect",
                "s.yaml:13:65 different at /scenarios/0/expect/0/due_on",
                "s.yaml:13:85 different at /scenarios/0/expect/0/status",
                "s.yaml:14:9 missing at /scenarios/0/expect/1");
        assertEquals(expected, told(check("s.yaml", ScenarioTexts.SMALL, "r.yaml", changed)));
        assertEquals(expected, told(check("r.yaml", changed, "s.yaml", ScenarioTexts.SMALL)));
    }

    @Test
    void severalVersionsOfARulebookAreTakenTogether() {
        String first = RULES.replace("in_force: {from: 2020-04-08}", "in_force: {from: 2020-04-08, to: 2030-12-31}");
        String second = RULES.replace("version: 1", "version: 2")
                .replace("in_force: {from: 2020-04-08}", "in_force: {from: 2026-07-01}")
                .replace("1/half-year}\n    # Two documents", "1/year}\n    # Two documents");
        Check.Outcome outcome = check("2.yaml", second, "1.yaml", first, "s.yaml", ScenarioTexts.SMALL);
        assertEquals(List.of("s.yaml:13:7 surplus at /scenarios/0/expect", "s.yaml:14:9 missing at /scenarios/0/expect/1"), told(outcome));
        assertEquals("2 2", outcome.rulebooks() + " " + outcome.scenarios());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "finish_under_old, 13:7 surplus 2026-Q3 | 13:7 surplus 2026-Q4 | 14:9 missing 2026-H2",
        "restart, 13:7 surplus 2026-Q2 | 13:7 surplus 2026-Q3 | 13:7 surplus 2026-Q4 | 13:9 missing 2026-H1 | 14:9 missing 2026-H2"
    })
    void aVersionStatesWhatBecomesOfRunningPeriods(String running, String expected) {
        String second = RULES.replace("version: 1", "version: 2\nrunning_periods: " + running)
                .replace("in_force: {from: 2020-04-08}", "in_force: {from: 2026-04-01}")
                .replace("1/half-year}\n    # Two documents", "1/quarter}\n    # Two documents");
        Check.Outcome outcome = check("2.yaml", second, "1.yaml", RULES, "s.yaml", ScenarioTexts.SMALL);
        assertEquals(expected, outcome.findings().stream()
                .map(Finding::fault)
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.detail().replaceFirst(".*report-school:school:(\\S+).*", "$1"))
                .collect(Collectors.joining(" | ")));
    }

    /** A parameter is held against the last version that has its duty, which need not be the last. */
    @Test
    void aParameterMayBeOfADutyThatALaterVersionHasNoMore() {
        String second = RULES.replace("version: 1", "version: 2").replace("in_force: {from: 2020-04-08}", "in_force: {from: 2027-01-01}")
                .replace("- code: training\n", "- code: lessons\n");
        assertEquals(List.of(), told(check("1.yaml", RULES, "2.yaml", second, "s.yaml", ScenarioTexts.SMALL)));
    }

    @Test
    void versionsThatClashAreToldAndNotRun() {
        Check.Outcome outcome = check("1.yaml", RULES, "again.yaml", RULES, "s.yaml", ScenarioTexts.SMALL);
        assertEquals(List.of("again.yaml:1:1 clash", "s.yaml:1:11 unknown_rulebook at /rulebook"), told(outcome));
        assertEquals("1 0", outcome.rulebooks() + " " + outcome.scenarios());
    }

    @Test
    void theShippedRulebookDoesNotStandInForOneThatCannotBeRead() {
        Check.Outcome outcome = check("faulty.yaml", RULES.replace("status: trial", "status: try"), "s.yaml", ScenarioTexts.SMALL);
        assertEquals(List.of("faulty.yaml:108:9 value at /status", "s.yaml:1:11 unknown_rulebook at /rulebook"), told(outcome));
    }

    @Test
    void everyFileIsLookedAt() {
        Check.Outcome outcome = check(
                "broken.yaml", "a: [",
                "faulty.yaml", RULES.replace("status: trial", "status: try").replace("id: gxufe-2020-5", "id: other"),
                "orphan.yaml", ScenarioTexts.SMALL.replace("rulebook: gxufe-2020-5", "rulebook: other"),
                "good.yaml", ScenarioTexts.SMALL);
        assertEquals(
                List.of("broken.yaml:1:5 syntax", "faulty.yaml:108:9 value at /status", "orphan.yaml:1:11 unknown_rulebook at /rulebook"),
                told(outcome));
        assertEquals("0 2", outcome.rulebooks() + " " + outcome.scenarios());
    }
}
