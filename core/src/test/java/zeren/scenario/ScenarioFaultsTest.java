package zeren.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.yaml.YamlFault;

class ScenarioFaultsTest {

    @Test
    void theSmallScenariosHold() {
        assertEquals(List.of(), ScenarioTexts.faults(ScenarioTexts.SMALL));
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "scenario-faults.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void whatIsWrongIsToldWithItsPlace(String find, String replacement, String faults, String why) {
        String passage = find.replace('⏎', '\n');
        assertTrue(ScenarioTexts.SMALL.contains(passage), passage);
        String text = ScenarioTexts.SMALL.replace(passage, replacement.replace('⏎', '\n'));
        assertEquals(faults, ScenarioTexts.faults(text).stream().map(ScenarioFaultsTest::place).collect(Collectors.joining(" | ")), why);
    }

    @Test
    void aDifferenceTellsWhatIsExpectedAndWhatWasFound() {
        List<YamlFault> faults = ScenarioTexts.faults(ScenarioTexts.SMALL.replace("due_on: 2026-06-30", "due_on: 2026-07-15"));
        assertEquals("due_on of gxufe-2020-5:report-school:school:2026-H1: expected 2026-07-15, found 2026-06-30", faults.get(0).detail());
    }

    @Test
    void aFaultInOneScenarioDoesNotKeepTheOthersFromRunning() {
        String text = ScenarioTexts.SMALL.replace("rule: It inherits", "rules: It inherits").replace("status: open", "status: upcoming");
        assertEquals(
                List.of("14:85 different", "15:5 missing_key", "16:5 unknown_key"),
                ScenarioTexts.faults(text).stream().map(fault -> fault.line() + ":" + fault.column() + " " + fault.code()).toList());
    }

    private static String place(YamlFault fault) {
        return fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.path();
    }
}
