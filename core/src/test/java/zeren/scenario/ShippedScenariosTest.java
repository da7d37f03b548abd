package zeren.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Seeds;

class ShippedScenariosTest {
    private static final Pattern STATED = Pattern.compile(
            "(?<=[{ ])(due_on|opens_on|act_by|act_by_provisional|status|required|owed_to|lapse_reason|inherited_by|inherited_from): "
                    + "([^,}\\n]+)");
    private static final Map<String, List<String>> OTHERS = Map.of(
            "status", List.of("upcoming", "open", "overdue", "lapsed"),
            "required", List.of("1", "2"),
            "lapse_reason", List.of("ceased", "succeeded"),
            "act_by_provisional", List.of("true", "false"));

    @ParameterizedTest
    @MethodSource("zeren.rulebook.ShippedRulebooks#ids")
    void theyAllHold(String id) {
        Check.Outcome outcome = Check.of(Map.of(id, ShippedRulebooks.text(id), id + ".scenarios", ShippedRulebooks.scenarios(id)));
        assertEquals(List.of(), outcome.findings());
        assertTrue(outcome.scenarios() >= 20, outcome.scenarios() + " scenarios");
    }

    @ParameterizedTest
    @MethodSource("zeren.rulebook.ShippedRulebooks#ids")
    void eachHasATitleOfItsOwn(String id) {
        String text = ShippedRulebooks.scenarios(id);
        List<String> titles = Pattern.compile("- title: .*").matcher(text).results().map(MatchResult::group).toList();
        assertEquals(titles.size(), new HashSet<>(titles).size());
    }

    /** A statement that could be otherwise without anyone noticing would show nothing. */
    @ParameterizedTest
    @MethodSource("zeren.rulebook.ShippedRulebooks#ids")
    void everyStatementMatters(String id) {
        String[] parts = ShippedRulebooks.scenarios(id).split("(?=\n  - title: )");
        Random random = Seeds.random("ShippedScenariosTest.everyStatementMatters");
        int statements = 0;
        for (int i = 1; i < parts.length; i++) {
            for (MatchResult stated : STATED.matcher(parts[i]).results().toList()) {
                String other = other(stated.group(1), stated.group(2), random);
                String changed = parts[i].substring(0, stated.start(2)) + other + parts[i].substring(stated.end(2));
                assertFalse(ScenarioTexts.faults(parts[0] + changed).isEmpty(), stated.group() + " as " + other);
                statements++;
            }
        }
        assertTrue(statements > 60, statements + " statements were found");
    }

    private static String other(String field, String value, Random random) {
        if (field.endsWith("_on") || field.equals("act_by")) {
            return value.substring(0, 8) + (value.endsWith("15") ? "16" : "15");
        }
        List<String> words = OTHERS.getOrDefault(field, List.of("school", "superior", "0999"));
        List<String> others = words.stream().filter(word -> !word.equals(value)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
