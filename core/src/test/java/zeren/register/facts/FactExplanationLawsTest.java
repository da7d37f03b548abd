package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.ObligationStep;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Verdict;
import zeren.text.Cases;
import zeren.text.Coded;
import zeren.text.Seeds;

/** What holds for the explanation of every obligation after every history: nothing that is known goes unmentioned, and the sums are the account's. */
class FactExplanationLawsTest {
    private static final int HISTORIES = Cases.of(500, 2_000);
    private static final int DISSOLUTIONS = Cases.of(150, 500);
    private static final Set<ObligationStep> COUNTED = EnumSet.of(ObligationStep.COUNTS, ObligationStep.COUNTS_INHERITED, ObligationStep.COUNTS_SERVING);
    private static final Set<ObligationStep> NOT_COUNTED = EnumSet.range(ObligationStep.NOT_WITHDRAWN, ObligationStep.NOT_SAME_DAY);
    private static final Set<ObligationStep> REVIEWS = EnumSet.range(ObligationStep.REVIEW_ACCEPTED, ObligationStep.REVIEW_OVERTAKEN);
    private static final Set<ObligationStep> RELIEFS = EnumSet.range(ObligationStep.WAIVER, ObligationStep.RELIEF_REVOKED);

    private final Set<ObligationStep> met = EnumSet.noneOf(ObligationStep.class);

    @Test
    void everyObligationIsExplainedAfterEveryHistory() {
        Random random = Seeds.random("explanations of histories");
        for (int i = 0; i < HISTORIES; i++) {
            World world = World.any(random);
            RandomHistory history = RandomHistory.grown(random, world);
            for (Obligation obligation : history.group()) {
                assertExplained(world, history, obligation, random);
            }
        }
        Random dissolutions = Seeds.random("explanations after a dissolution");
        for (int i = 0; i < DISSOLUTIONS; i++) {
            RandomHistory history = RandomHistory.grown(dissolutions, World.BEFORE_ANYTHING_CEASED);
            for (Obligation before : history.group()) {
                assertExplained(World.USUAL, history, World.USUAL.school().timetable().get(before.id()), dissolutions);
            }
        }
        if (Cases.areFew()) {
            return;
        }
        Set<ObligationStep> missed = EnumSet.range(ObligationStep.NOTHING_RECORDED, ObligationStep.LAPSED);
        missed.removeAll(met);
        assertEquals(Set.of(), missed, "no history reaches these");
    }

    private void assertExplained(World world, RandomHistory history, Obligation obligation, Random random) {
        LocalDate asOf = history.anyDay();
        long upTo = random.nextInt((int) history.desk().last() + 1);
        Register register = history.desk().seenBy(world.school(), upTo);
        Explanation explanation = register.explanation(obligation, asOf);
        String told = obligation + " on " + asOf + " up to " + upTo + " of " + history.desk().facts();
        explanation.steps().forEach(step -> met.add((ObligationStep) step.kind()));
        Account account = register.account(obligation, asOf);
        assertAnswer(told, account, explanation);
        assertPerformances(told, account, bearing(world, obligation), register, explanation);
        List<String> reliefs = register.dossier(obligation.id()).reliefs().stream().map(Recorded::id).sorted().toList();
        assertEquals(reliefs, ids(explanation, RELIEFS, "relief"), told);
    }

    private static void assertAnswer(String told, Account account, Explanation explanation) {
        Step answer = explanation.answer();
        assertEquals(Optional.of(Value.Word.of("status", account.standing().status())), answer.values().find("status"), told);
        assertEquals("status-" + account.standing().status().code(), answer.kind().code(), told);
        assertEquals(account.outlook().map(outlook -> outlook.chance().code()), outlook(explanation), told);
        Optional<Value> overdue = answer.values().find("days_overdue");
        assertEquals(account.standing().daysOverdue(), overdue.map(value -> ((Value.Count) value).number()).orElse(0L), told);
        boolean dated = answer.values().find("due_on").isPresent();
        assertEquals(account.extendedTo().filter(any -> dated).map(Value.Day::new), answer.values().find("extended_to"), told);
    }

    /** Every performance that bears on the obligation is told once, and once only, with the very verdict of the account where it is its own. */
    private static void assertPerformances(
            String told, Account account, Collection<Obligation> bearing, Register register, Explanation explanation) {
        Map<String, String> verdicts = verdicts(told, explanation);
        Set<String> known = new TreeSet<>();
        List<String> reviews = new ArrayList<>();
        for (Obligation obligation : bearing) {
            register.dossier(obligation.id()).performances().forEach(performance -> {
                known.add(performance.id());
                register.dossier(obligation.id()).reviewsOf(performance.id()).forEach(review -> reviews.add(review.id()));
            });
        }
        assertEquals(known, verdicts.keySet(), told);
        assertEquals(reviews.stream().sorted().toList(), ids(explanation, REVIEWS, "review"), told);
        account.verdicts().forEach((id, verdict) -> assertEquals(code(verdict), verdicts.get(id), () -> id + " of " + told));
        List<Step> counted = explanation.steps().stream().filter(step -> COUNTED.contains(step.kind())).toList();
        assertEquals(account.performed(), counted.size(), told);
        assertEquals(counted.size(), counted.stream().map(step -> step.values().find("performed_on")).distinct().count(), told);
        assertEquals(known.isEmpty(), !explanation.of(ObligationStep.NOTHING_RECORDED).isEmpty(), told);
    }

    private static Map<String, String> verdicts(String told, Explanation explanation) {
        Map<String, String> verdicts = new TreeMap<>();
        for (Step step : explanation.steps()) {
            if (COUNTED.contains(step.kind()) || NOT_COUNTED.contains(step.kind())) {
                String verdict = COUNTED.contains(step.kind()) ? "counts" : step.kind().code();
                assertEquals(null, verdicts.put(text(step, "performance"), verdict), told);
            }
        }
        return verdicts;
    }

    /** The obligations whose performances bear on one, itself included, found by going through everything that is owed. */
    private static Collection<Obligation> bearing(World world, Obligation obligation) {
        Map<ObligationId, Obligation> found = new HashMap<>();
        List<Obligation> open = new ArrayList<>(List.of(obligation));
        while (!open.isEmpty()) {
            Obligation next = open.remove(0);
            if (found.put(next.id(), next) == null) {
                Stream.of(world.owed().predecessors(next), world.owed().serving(next)).forEach(open::addAll);
            }
        }
        return found.values();
    }

    private static Optional<String> outlook(Explanation explanation) {
        List<String> said = explanation.steps().stream().map(Step::kind).map(Coded::code).filter(code -> code.startsWith("outlook-")).toList();
        assertTrue(said.size() < 2, said::toString);
        return said.stream().findFirst().map(code -> code.substring("outlook-".length()));
    }

    private static List<String> ids(Explanation explanation, Set<ObligationStep> kinds, String name) {
        return explanation.steps().stream().filter(step -> kinds.contains(step.kind())).map(step -> text(step, name)).sorted().toList();
    }

    private static String text(Step step, String name) {
        return ((Value.Text) step.values().find(name).orElseThrow()).written();
    }

    private static String code(Verdict verdict) {
        return verdict.whyNot().map(reason -> "not-counted-" + reason.code()).orElse("counts");
    }
}
