package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.register.Obligation;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.register.facts.School;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.Seeds;

/** Holds the burden of random years, under one rulebook and two, against a second, slow implementation. */
class BurdenTwinTest {
    private static final int YEARS = 60;
    private static final List<String> CADENCES = List.of("1/year", "2/year", "1/half-year", "3/half-year", "2/quarter", "5/month");
    private static final List<String> DUTIES =
            List.of("study-secondary", "self-inspection", "work-report", "life-meeting", "duty-report", "report-school", "study-school", "spot-checks");

    @Test
    void bothImplementationsAgreeOnEveryDocument() {
        Random random = Seeds.random("burden and its twin");
        int combined = 0;
        for (int i = 0; i < YEARS; i++) {
            Timetable timetable = i % 2 == 0 ? RandomRulesOfYear.any(random).school().timetable() : withParameters(random);
            int year = 2020 + random.nextInt(9);
            List<String> units = List.of("school", "organisation", "010" + (1 + random.nextInt(9)), "0119", "0120", "0125");
            List<Obligation> owed = timetable.dueWithin(DateRange.parse(year + "-01-01/" + year + "-12-31")).stream()
                    .filter(obligation -> units.contains(obligation.bearer().unit().code()) && obligation.lapse().isEmpty()).toList();
            SlowBurden slow = SlowBurden.of(owed);
            assertEquals(slow, SlowBurden.of(Burden.of(timetable, year, obligation -> units.contains(obligation.bearer().unit().code()))));
            combined += slow.combined().size();
        }
        int found = combined;
        assertTrue(found > YEARS, () -> "much can be combined: " + found);
    }

    /** Duties that are owed several times a period, by dates of their own. */
    private static Timetable withParameters(Random random) {
        List<Parameter> parameters = DUTIES.stream().filter(duty -> random.nextBoolean()).map(duty -> Parameter.of(
                School.RULEBOOK, duty, DateRange.parse("2021-01-01/.."), Optional.of(Cadence.parse(CADENCES.get(random.nextInt(CADENCES.size())))),
                random.nextBoolean() ? Optional.of(DueRule.parse("01-0" + (1 + random.nextInt(9)))) : Optional.empty())).toList();
        Rulebooks rulebooks = Rulebooks.of(List.of(ShippedRulebooks.get(School.RULEBOOK), ShippedRulebooks.get("lab-safety-sample")));
        return Timetable.of(new Rules(rulebooks, parameters, ShippedCalendars::get), School.WITH_MORE_UNITS.organisation());
    }
}
