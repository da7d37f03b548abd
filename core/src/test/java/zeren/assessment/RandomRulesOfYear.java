package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zeren.calendar.ShippedCalendars;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.register.facts.School;
import zeren.register.facts.SlowOwed;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/**
 * The sample school under random editions of the shipped rulebook, which weigh as they like, and often under a second rulebook.
 *
 * @param plain the versions of the shipped rulebook in plain values, in their order
 */
record RandomRulesOfYear(Rulebooks rulebooks, School school, SlowOwed owed, List<Plain> plain) {
    private static final String WEIGHTS = "weights: {on_time: 100, late: 50, missed: 0}";
    private static final String HEADER = "version: 1\n";
    private static final String IN_FORCE = "in_force: {from: 2020-04-08}";

    /**
     * A version: the days on which it is in force by itself, and its three weights; no weights where it names none.
     */
    record Plain(LocalDate from, LocalDate to, int[] weights) {}

    static RandomRulesOfYear any(Random random) {
        List<Plain> plain = new ArrayList<>();
        List<Rulebook> versions = new ArrayList<>();
        LocalDate from = LocalDate.of(2020, 4, 8);
        for (int number = 1; number == 1 || number < 4 && random.nextBoolean(); number++) {
            LocalDate to = random.nextInt(4) == 0 ? from.plusDays(random.nextInt(900)) : null;
            Plain version = new Plain(from, to, random.nextInt(5) == 0 ? null : weights(random));
            plain.add(version);
            versions.add(RulebookReader.read(text(version, number, random)));
            from = from.plusDays(1 + random.nextInt(900));
        }
        if (random.nextBoolean()) {
            versions.add(ShippedRulebooks.get("lab-safety-sample"));
        }
        Rulebooks rulebooks = Rulebooks.of(versions);
        Timetable timetable = Timetable.of(new Rules(rulebooks, List.of(), ShippedCalendars::get), School.WITH_MORE_UNITS.organisation());
        School school = new School(School.WITH_MORE_UNITS.organisation(), timetable);
        return new RandomRulesOfYear(rulebooks, school, new SlowOwed(school), plain);
    }

    private static int[] weights(Random random) {
        int onTime = 1 + random.nextInt(100);
        int late = random.nextInt(onTime + 1);
        return new int[] {onTime, late, random.nextInt(late + 1)};
    }

    private static String text(Plain version, int number, Random random) {
        int[] weights = version.weights();
        String weighing = weights == null ? "" : "weights: {on_time: " + weights[0] + ", late: " + weights[1] + ", missed: " + weights[2] + "}";
        String running = number == 1 ? "" : "running_periods: " + (random.nextBoolean() ? "restart" : "finish_under_old") + "\n";
        String to = version.to() == null ? "" : ", to: " + version.to();
        return ShippedRulebooks.text(School.RULEBOOK)
                .replace(WEIGHTS, weighing)
                .replace("\n" + HEADER, "\nversion: " + number + "\n" + running)
                .replace(IN_FORCE, "in_force: {from: " + version.from() + to + "}");
    }
}
