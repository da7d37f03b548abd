package zeren.assessment;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.register.Obligation;
import zeren.register.Recorded;
import zeren.register.facts.School;
import zeren.register.facts.SlowAccount;
import zeren.register.facts.SlowFacts;

/**
 * A unit's year in figures: the second implementation, which goes through statuses as texts, finds the version day by day, and divides whole numbers.
 *
 * @param figures how many stand in which way, by rulebook and status; findings by {@code rulebook/findings status}
 * @param score the score under the shipped rulebook in writing; {@code none} where there is none
 */
record SlowScorecard(Map<String, Integer> figures, String score) {

    static SlowScorecard of(RandomYear random, RandomRulesOfYear rules, List<Recorded<?>> known, List<Obligation> owed, LocalDate asOf) {
        SlowAccount accounts = new SlowAccount(rules.owed(), new SlowFacts(known), asOf);
        int[] weights = weights(rules.plain(), random.year());
        Map<String, Integer> figures = new TreeMap<>();
        List<Integer> points = new ArrayList<>();
        for (Obligation obligation : owed) {
            String status = accounts.of(obligation).status();
            String rulebook = obligation.id().toString().split(":")[0];
            figures.merge(rulebook + " " + status, 1, Integer::sum);
            // Where no version was in force in the year, nothing says which duty mends findings.
            if (obligation.id().toString().contains(":rectify-finding:") && isInForce(rules.plain(), random.year())) {
                figures.merge(rulebook + "/findings " + status, 1, Integer::sum);
            }
            int place = List.of("performed", "performed-late", "overdue").indexOf(status);
            if (weights != null && place >= 0 && rulebook.equals(School.RULEBOOK)) {
                points.add(weights[place]);
            }
        }
        return new SlowScorecard(figures, points.isEmpty() ? "none" : mean(points));
    }

    /** The mean in hundredths, half up, by whole numbers alone. */
    private static String mean(List<Integer> points) {
        BigInteger sum = points.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger count = BigInteger.valueOf(points.size());
        BigInteger hundredths = sum.multiply(BigInteger.valueOf(200)).add(count).divide(count.add(count));
        String digits = String.format("%03d", hundredths);
        return digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2);
    }

    private static int[] weights(List<RandomRulesOfYear.Plain> versions, int year) {
        RandomRulesOfYear.Plain last = last(versions, year);
        return last == null ? null : last.weights();
    }

    private static boolean isInForce(List<RandomRulesOfYear.Plain> versions, int year) {
        return last(versions, year) != null;
    }

    /** The version in force on the year's last day or, where there is none, on the day before, and so on. */
    private static RandomRulesOfYear.Plain last(List<RandomRulesOfYear.Plain> versions, int year) {
        for (LocalDate day = LocalDate.of(year, 12, 31); day.getYear() == year; day = day.minusDays(1)) {
            RandomRulesOfYear.Plain begun = null;
            for (RandomRulesOfYear.Plain version : versions) {
                begun = version.from().isAfter(day) ? begun : version;
            }
            if (begun != null && (begun.to() == null || !begun.to().isBefore(day))) {
                return begun;
            }
        }
        return null;
    }
}
