package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zeren.register.Obligation;
import zeren.register.Recorded;
import zeren.register.facts.School;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Holds every figure and every score of random years against a second, slow implementation. */
class ScorecardTwinTest {
    private static final int YEARS = Cases.of(150, 1_000);
    private static final int RULES = 40;

    @Test
    void bothImplementationsAgreeOnEveryFigureAndScore() {
        Random random = Seeds.random("scorecards and their twin");
        List<RandomRulesOfYear> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(RandomRulesOfYear.any(random));
        }
        Set<String> scores = new HashSet<>();
        Map<String, Integer> met = new TreeMap<>();
        for (int i = 0; i < YEARS; i++) {
            SlowScorecard slow = assertAgreed(random, rules.get(random.nextInt(RULES)));
            scores.add(slow.score());
            slow.figures().forEach((name, count) -> met.merge(name, count, Integer::sum));
        }
        if (Cases.areFew()) {
            return;
        }
        assertTrue(scores.size() > YEARS / 4 && scores.contains("none"), () -> "many scores were met: " + scores.size());
        assertEquals(7 + 3, met.keySet().stream().filter(name -> name.startsWith(School.RULEBOOK)).filter(name -> !name.matches(".*/findings (upcoming|open|lapsed|waived)")).count(),
                () -> "every status was met, and findings in time, late and not mended: " + met);
    }

    private static SlowScorecard assertAgreed(Random random, RandomRulesOfYear rules) {
        RandomYear year = new RandomYear(random, rules);
        long upTo = random.nextInt(3) > 0 ? year.desk().last() : random.nextInt((int) year.desk().last() + 1);
        List<Recorded<?>> known = year.desk().facts().subList(0, (int) upTo);
        LocalDate asOf = year.anyDay();
        // A finding that is not known yet has not started anything.
        List<Obligation> owed = year.owed().stream()
                .filter(obligation -> obligation.occasion().isEmpty() || Long.parseLong(obligation.occasion().get().id().substring(1)) <= upTo).toList();
        SlowScorecard slow = SlowScorecard.of(year, rules, known, owed, asOf);
        Scorecard card = Optional.ofNullable(Scorecards.of(year.desk().upTo(upTo), rules.rulebooks(), year.year(), asOf, any -> true).get(year.unit()))
                .orElse(new Scorecard(year.unit(), year.year(), List.of()));
        assertEquals(slow, new SlowScorecard(figures(card, slow), score(card)), () -> year.unit() + " in " + year.year() + " on " + asOf + " from " + known);
        return slow;
    }

    private static String score(Scorecard card) {
        return card.rulebooks().stream().filter(score -> score.rulebook().equals(School.RULEBOOK)).findFirst()
                .flatMap(RulebookScore::score).map(BigDecimal::toPlainString).orElse("none");
    }

    /** Pending is upcoming and open together: these two are taken from the twin where their sum agrees. */
    private static Map<String, Integer> figures(Scorecard card, SlowScorecard slow) {
        Map<String, Integer> figures = new TreeMap<>();
        for (RulebookScore score : card.rulebooks()) {
            put(figures, score.rulebook() + " ", score.figures(), slow);
            score.findings().ifPresent(findings -> put(figures, score.rulebook() + "/findings ", findings.figures(), slow));
        }
        return figures;
    }

    private static void put(Map<String, Integer> figures, String prefix, Tally tally, SlowScorecard slow) {
        put(figures, prefix + "performed", tally.onTime());
        put(figures, prefix + "performed-late", tally.late());
        put(figures, prefix + "overdue", tally.missed());
        put(figures, prefix + "waived", tally.waived());
        put(figures, prefix + "lapsed", tally.lapsed());
        int upcoming = slow.figures().getOrDefault(prefix + "upcoming", 0);
        put(figures, prefix + "upcoming", upcoming);
        put(figures, prefix + "open", tally.pending() - upcoming);
    }

    private static void put(Map<String, Integer> figures, String name, long count) {
        if (count != 0) {
            figures.put(name, (int) count);
        }
    }
}
