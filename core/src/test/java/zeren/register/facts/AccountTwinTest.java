package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Holds every answer against a second, slow implementation of the contract, over random histories and as known at random times. */
class AccountTwinTest {
    private static final int HISTORIES = Cases.of(1_000, 5_000);
    private static final int DATES = 2;
    private static final int DISSOLUTIONS = Cases.of(200, 1_000);
    private static final int CHANGES = Cases.of(300, 1_500);

    @Test
    void bothImplementationsAgreeOnEveryField() {
        Random random = Seeds.random("accounts and their twin");
        Set<String> statuses = new HashSet<>();
        Set<String> chances = new HashSet<>();
        for (int i = 0; i < HISTORIES; i++) {
            World world = World.any(random);
            RandomHistory history = RandomHistory.grown(random, world);
            for (Obligation obligation : history.group()) {
                for (int date = 0; date < DATES; date++) {
                    SlowAnswer answer = assertAgreed(world, history, obligation, random);
                    statuses.add(answer.status());
                    chances.add(String.valueOf(answer.chance()));
                    statuses.addAll(answer.whyNot().values());
                }
            }
        }
        if (Cases.areFew()) {
            return;
        }
        assertEquals(7 + 7, statuses.size(), () -> "every status, and every verdict but not-in-existence, was met: " + statuses);
        assertTrue(chances.containsAll(List.of("achievable", "at-risk", "impossible")), chances::toString);
    }

    /** Facts of a time when nobody knew that a unit would cease, or had ceased already, in the light of the hierarchy as it became known. */
    @Test
    void theyAgreeWhenADissolutionBecomesKnownAfterTheFacts() {
        Random random = Seeds.random("accounts after a dissolution");
        School after = World.USUAL.school();
        List<Obligation> heirs = Stream.of("study-secondary:0120:2026-H2", "annual-topic:0120:2026", "inspect-secondary:school:0120:2026", "work-report:0125:2026")
                .map(after::obligation).toList();
        Set<String> verdicts = new HashSet<>();
        for (int i = 0; i < DISSOLUTIONS; i++) {
            RandomHistory history = RandomHistory.grown(random, World.BEFORE_ANYTHING_CEASED);
            Stream<Obligation> concerned = history.group().stream().map(obligation -> after.timetable().get(obligation.id()));
            for (Obligation obligation : Stream.concat(concerned, heirs.stream()).toList()) {
                verdicts.addAll(assertAgreed(World.USUAL, history, obligation, random).whyNot().values());
            }
        }
        assertTrue(verdicts.contains("not-in-existence"), verdicts::toString);
    }

    /** Facts about half-years, in the light of a parameter that has the same done every quarter. */
    @Test
    void theyAgreeWhenWhatTheFactsAreAboutIsOwedNoMore() {
        Random random = Seeds.random("accounts of what is owed no more");
        Set<String> verdicts = new HashSet<>();
        int served = 0;
        for (int i = 0; i < CHANGES; i++) {
            RandomHistory history = RandomHistory.grown(random, World.USUAL);
            Register register = history.desk().seenBy(World.QUARTERLY.school(), history.desk().last());
            for (Obligation then : history.group()) {
                Optional<Obligation> now = register.timetable().find(then.id());
                if (now.isPresent()) {
                    SlowAnswer answer = assertAgreed(World.QUARTERLY, history, now.get(), random);
                    served += answer.performed() > 0 && answer.whyNot().isEmpty() ? 1 : 0;
                } else if (!register.dossier(then.id()).facts().isEmpty()) {
                    verdicts.addAll(assertCountsForNothing(register, then.id(), history));
                }
            }
        }
        int serving = served;
        assertTrue(Cases.areFew() || serving > 5 && verdicts.size() == 4, () -> serving + " " + verdicts);
    }

    private static Set<String> assertCountsForNothing(Register register, ObligationId id, RandomHistory history) {
        SlowFacts facts = new SlowFacts(history.desk().facts());
        LocalDate asOf = history.anyDay();
        Set<String> verdicts = new HashSet<>();
        register.verdicts(register.findMatter(id).orElseThrow(), asOf).forEach((performance, verdict) -> {
            String expected = facts.isWithdrawn(performance) ? "withdrawn" : facts.isCorrected(performance) ? "corrected"
                    : facts.isReturned(performance, asOf) ? "returned" : "not-owed";
            assertEquals(expected, verdict.whyNot().orElseThrow().code(), () -> performance + " of " + id + " on " + asOf);
            verdicts.add(expected);
        });
        return verdicts;
    }

    private static SlowAnswer assertAgreed(World world, RandomHistory history, Obligation obligation, Random random) {
        LocalDate asOf = history.anyDay();
        long upTo = random.nextInt((int) history.desk().last() + 1);
        List<Recorded<?>> known = history.desk().facts().subList(0, (int) upTo);
        Register register = history.desk().seenBy(world.school(), upTo);
        SlowAnswer slow = new SlowAccount(world.owed(), new SlowFacts(known), asOf).of(obligation);
        assertEquals(slow, SlowAnswer.of(register.account(obligation, asOf)), () -> obligation + " on " + asOf + " from " + told(known));
        return slow;
    }

    private static String told(List<Recorded<?>> known) {
        StringBuilder told = new StringBuilder();
        known.forEach(recorded -> told.append("\n  ").append(recorded.id()).append(' ').append(recorded.fact()));
        return told.toString();
    }
}
