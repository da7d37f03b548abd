package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zeren.inspection.Coverage;
import zeren.inspection.Covered;
import zeren.inspection.Round;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Rounds in random hierarchies, whose units are founded, merged and dissolved, held against a second, slow implementation. */
class CoverageTwinTest {
    private static final int CASES = Cases.of(2_000, 20_000);

    private final Map<String, Integer> met = new HashMap<>();

    @Test
    void bothImplementationsAgreeOnEveryUnit() {
        Random random = Seeds.random("coverage and its twin");
        Set<String> refusals = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            RandomInspections inspections = new RandomInspections(random);
            SlowCoverage twin = inspections.twin();
            inspections.rounds().forEach(round -> compare(inspections, twin, round, inspections.anyDay()));
            refusals.addAll(inspections.refusals());
        }
        if (Cases.areFew()) {
            return;
        }
        System.out.println("coverage against slow twin: " + new TreeMap<>(met));
        for (String seen : List.of("visited", "due", "overdue", "not-needed", "inherited", "succeeded", "ceased", "without performing")) {
            assertTrue(met.getOrDefault(seen, 0) > 100, seen + " in " + met);
        }
        assertTrue(met.getOrDefault("visited for another", 0) > 5, met::toString);
        assertTrue(refusals.containsAll(List.of("not_an_inspector", "not_in_existence", "nothing_to_cover", "not_to_cover", "before_period", "before_bearer",
                "after_bearer", "before_subject", "after_subject", "does_not_stand")), refusals::toString);
    }

    private void compare(RandomInspections inspections, SlowCoverage twin, Recorded<Round> round, LocalDate asOf) {
        boolean owed = inspections.rules().find(round.fact()).orElseThrow().performs();
        String inspector = round.fact().inspector();
        Map<String, String> slow = owed ? twin.ofOwed(inspector, asOf) : twin.ofOthers(inspector, asOf);
        Coverage coverage = Coverage.of(round, inspections.rules(), asOf);
        Map<String, String> fast = new TreeMap<>();
        coverage.units().forEach(covered -> fast.put(covered.unit().code(), covered.state().code()));
        assertEquals(slow, fast, () -> round.fact() + " on " + asOf + " in " + inspections.world());
        assertEquals(List.copyOf(fast.keySet()), coverage.units().stream().map(covered -> covered.unit().code()).toList(), "by code");
        for (Covered.State state : Covered.State.values()) {
            assertEquals(slow.values().stream().filter(state.code()::equals).count(), coverage.count(state));
        }
        coverage.units().forEach(covered -> count(covered, owed));
    }

    private void count(Covered covered, boolean owed) {
        met.merge(covered.state().code(), 1, Integer::sum);
        covered.to().obligation().inheritedFrom().ifPresent(unit -> met.merge("inherited", 1, Integer::sum));
        covered.lapse().ifPresent(lapse -> met.merge(lapse.reason().code(), 1, Integer::sum));
        if (covered.state() == Covered.State.VISITED && covered.to().obligation().inheritedFrom().isPresent() && covered.visits().isEmpty()) {
            met.merge("visited for another", 1, Integer::sum);
        }
        if (!owed) {
            met.merge("without performing", 1, Integer::sum);
        }
    }
}
