package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.facts.School;
import zeren.text.Cases;
import zeren.text.Seeds;

class BurdenTest {
    private static final int WORLDS = Cases.of(100, 1_000);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "burden.csv", numLinesToSkip = 1, delimiter = ';', nullValues = "")
    void whatAYearAsksOfAUnit(String unit, int year, long duties, long obligations, long performances, String owed, String combinable) {
        Burden burden = Burden.of(School.SAMPLE.timetable(), year, obligation -> obligation.bearer().unit().code().equals(unit));
        assertEquals(List.of(duties, obligations, performances), List.of(burden.total().duties(), burden.total().obligations(), burden.total().performances()));
        assertEquals(owed == null ? "" : owed, burden.total().owed().stream()
                .map(line -> line.recipient().orElse("-") + ":" + line.documents()).collect(Collectors.joining(" ")));
        Map<String, Integer> told = new LinkedHashMap<>();
        burden.units().stream().flatMap(each -> each.combinable().stream()).forEach(combination -> told.merge(told(combination), 1, Integer::sum));
        assertEquals(combinable == null ? "" : combinable, told.entrySet().stream()
                .map(line -> line.getKey() + (line.getValue() > 1 ? " (" + line.getValue() + ")" : "")).collect(Collectors.joining(", ")));
    }

    /** Whatever the rules: nothing is saved that is not owed, nothing is combined twice, and the parts make the whole. */
    @Test
    void keepsToItsLaws() {
        Random random = Seeds.random("burden");
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < WORLDS; i++) {
            Burden burden = Burden.of(RandomRulesOfYear.any(random).school().timetable(), 2020 + random.nextInt(9), any -> true);
            assertTrue(burden.saved() <= burden.total().documents());
            assertEquals(burden.units().stream().mapToLong(Burden.OfUnit::saved).sum(), burden.saved());
            assertEquals(burden.total().documents(), burden.units().stream().mapToLong(unit -> unit.total().documents()).sum());
            assertEquals(burden.total().obligations(), burden.rulebooks().values().stream().mapToLong(Load::obligations).sum());
            for (Burden.OfUnit unit : burden.units()) {
                assertTrue(unit.saved() <= unit.total().documents(), unit.toString());
                assertEquals(unit.combinable().stream().mapToLong(Combination::saved).sum(), unit.saved());
                assertTrue(unit.total().owed().stream().allMatch(line -> line.documents() > 0), unit::toString);
                assertDisjoint(unit.combinable());
                unit.combinable().forEach(combination -> sizes.add(combination.obligations().size()));
            }
        }
        if (Cases.areFew()) {
            return;
        }
        assertTrue(sizes.containsAll(Set.of(2, 3, 4)), sizes::toString);
    }

    private static void assertDisjoint(List<Combination> combinable) {
        Set<String> seen = new HashSet<>();
        for (Combination combination : combinable) {
            Set<String> bearers = new HashSet<>();
            for (Obligation obligation : combination.obligations()) {
                assertTrue(seen.add(combination.document() + " " + obligation), combination.toString());
                bearers.add(obligation.bearer().code());
            }
            assertEquals(Set.of(combination.bearer().code()), bearers);
            assertEquals(combination.owedTo().stream().collect(Collectors.toSet()), combination.obligations().stream()
                    .flatMap(obligation -> obligation.owedTo().stream()).map(Unit::code).collect(Collectors.toSet()));
            assertEquals(combination.obligations().size(), combination.duties().size());
        }
    }

    private static String told(Combination combination) {
        List<String> duties = new ArrayList<>(new TreeSet<>(combination.duties().stream().map(duty -> duty.get(1)).toList()));
        return combination.document().code() + " " + String.join("+", duties) + " " + combination.window() + " -" + combination.saved();
    }
}
