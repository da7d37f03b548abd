package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.ShippedCalendars;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;

/** What was recorded too late to count (contract, rule 10) is told where an obligation is explained, for the register shows it elsewhere. */
class HindsightTest {
    static final Set<ObligationStep> LATER = Set.of(ObligationStep.SETTING_LATER, ObligationStep.EXISTENCE_LATER);
    private static final String HALF = "r:d:a:2026-H1";

    private static SmallSchool yearly() {
        return new SmallSchool().college("a", "2000-01-01", "", null).version("2015-01-01", "", SmallSchool.duty("year", "period-end", "none"));
    }

    private static SmallSchool halfYearly(String to, String successor) {
        return halfYearly("2000-01-01", to, successor);
    }

    private static SmallSchool halfYearly(String from, String to, String successor) {
        return new SmallSchool().college("a", from, to, successor).college("b", "2000-01-01", "", null)
                .version("2015-01-01", "", SmallSchool.duty("half-year", "period-end", "none"));
    }

    /** The steps of those kinds that explain an obligation, if the schools were recorded from the beginning and on the days that stand before them. */
    private static List<String> told(String id, List<ObligationStep> kinds, SmallSchool first, Object... then) {
        Editions<Rules> rules = Editions.of(rules(first));
        Editions<Function<LocalDate, Organisation>> organisations = Editions.of(organisation(first));
        for (int i = 0; i < then.length; i += 2) {
            LocalDate day = LocalDate.parse((String) then[i]);
            rules = rules.and(day, rules((SmallSchool) then[i + 1]));
            organisations = organisations.and(day, organisation((SmallSchool) then[i + 1]));
        }
        Institution latest = Institution.of(organisations.latest().apply(LocalDate.EPOCH));
        Register register = new Register(latest, Timetable.of(rules, organisations), new History(), 0, ZoneOffset.UTC);
        Obligation obligation = register.timetable().get(ObligationId.parse(id));
        return register.explanation(obligation, LocalDate.of(2027, 7, 1)).steps().stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(HindsightTest::line)
                .toList();
    }

    private static Rules rules(SmallSchool school) {
        return new Rules(RealWorld.rulebooks(school.world()), RealWorld.parameters(school.world()), ShippedCalendars::get);
    }

    private static Function<LocalDate, Organisation> organisation(SmallSchool school) {
        Organisation organisation = RealWorld.organisation(school.world());
        return date -> organisation;
    }

    /** The code and every value that is a date, a number or a unit. */
    private static String line(Step step) {
        List<String> values = new ArrayList<>();
        step.values().byName().forEach((name, value) -> plain(value).ifPresent(of -> values.add(name + "=" + of)));
        return step.kind().code() + values.stream().map(value -> " " + value).collect(Collectors.joining());
    }

    private static Optional<String> plain(Value value) {
        return value instanceof Value.Day day ? Optional.of(day.date().toString())
                : value instanceof Value.Named named ? Optional.of(named.code())
                : value instanceof Value.Count count ? Optional.of(String.valueOf(count.number()))
                : Optional.empty();
    }

    @ParameterizedTest(name = "{0} set on {1}: {2}")
    @CsvSource({
        "11-15, 2026-11-15, due-on-day nominal=2026-11-15",
        "11-15, 2026-11-16, setting-later valid_from=2026-01-01 set_due=2026-11-15 recorded_on=2026-11-16 passed=2026-11-15"
                + "|due-at-period-end nominal=2026-12-31 too_late=2026-11-15",
        "11-15, 2027-01-01, setting-later valid_from=2026-01-01 set_due=2026-11-15 recorded_on=2027-01-01 passed=2026-12-31"
                + "|due-at-period-end nominal=2026-12-31 too_late=2026-11-15",
        "01-31+1y, 2027-01-01, setting-later valid_from=2026-01-01 set_due=2027-01-31 recorded_on=2027-01-01 passed=2026-12-31"
                + "|due-at-period-end nominal=2026-12-31 too_late=2027-01-31",
        "12-31, 2027-01-01, setting-later valid_from=2026-01-01 recorded_on=2027-01-01 passed=2026-12-31|due-at-period-end nominal=2026-12-31"
    })
    void aSettingThatCameTooLateIsToldBeforeTheDayThatStands(String due, String day, String expected) {
        List<ObligationStep> kinds = List.of(ObligationStep.SETTING_LATER, ObligationStep.DUE_AT_PERIOD_END, ObligationStep.DUE_ON_DAY);
        assertEquals(List.of(expected.split("\\|")), told("r:d:a:2026", kinds, yearly(), day, yearly().parameter("2026-01-01", "", 0, null, due)));
    }

    @Test
    void aSettingThatIsOfNoAvailIsNotTold() {
        List<ObligationStep> later = List.of(ObligationStep.SETTING_LATER);
        SmallSchool late = yearly().parameter("2026-01-01", "", 0, null, "11-15");
        SmallSchool mended = yearly().parameter("2026-01-01", "", 0, null, "12-20");
        assertEquals(List.of(), told("r:d:a:2026", later, yearly(), "2026-11-29", late, "2026-12-01", mended), "another is in its place");
        assertEquals(List.of(), told("r:d:a:2026", later, yearly(), "2026-11-29", late, "2026-12-01", yearly()), "it was taken back");
        assertEquals(List.of(), told("r:d:a:2025", later, yearly(), "2026-11-29", late), "it is for other periods");
        assertEquals(List.of(), told("r:d:a:2026", later, late), "it was there from the beginning");
    }

    /** The frequency of 2026 is said otherwise when the first half has passed. */
    @Test
    void aFrequencyThatCameTooLateIsTold() {
        SmallSchool quarterly = halfYearly("", null).parameter("2026-01-01", "", 1, "quarter", null);
        assertEquals(List.of("setting-later valid_from=2026-01-01 recorded_on=2026-07-01 passed=2026-06-30"),
                told(HALF, List.of(ObligationStep.SETTING_LATER), halfYearly("", null), "2026-07-01", quarterly));
    }

    private static final List<ObligationStep> BEARER = List.of(ObligationStep.EXISTENCE_LATER, ObligationStep.PRESENT_THROUGHOUT,
            ObligationStep.PRESENT_IN_PART, ObligationStep.CEASED, ObligationStep.NO_SUCCESSOR, ObligationStep.PASSED_ON);

    @ParameterizedTest(name = "from {0} to {1}, known on {2}: {3}")
    @CsvSource({
        "2000-01-01, 2026-05-31, 2026-06-30, ceased who=a ceased_on=2026-05-31 days=151 needed=30 due_on=2026-06-30|passed-on who=a successor=c",
        "2000-01-01, 2026-05-31, 2026-07-10, existence-later who=a exists_from=2000-01-01 exists_to=2026-05-31 successor=c recorded_on=2026-07-10 due_on=2026-06-30"
                + "|present-throughout known_before=2026-07-10 who=a due_on=2026-06-30",
        "2000-01-01, 2026-07-05, 2026-07-10, present-throughout who=a due_on=2026-06-30",
        "2026-02-01, 2026-12-31, 2026-07-10, existence-later who=a exists_from=2026-02-01 exists_to=2026-12-31 successor=c recorded_on=2026-07-10 due_on=2026-06-30"
                + "|present-throughout known_before=2026-07-10 who=a due_on=2026-06-30"
    })
    void anExistenceThatBecameKnownTooLateIsTold(String from, String to, String day, String expected) {
        SmallSchool first = halfYearly("", null).unit("c", "department", null, "school", "2000-01-01", "", null);
        SmallSchool after = halfYearly(from, to, "c").unit("c", "department", null, "school", "2000-01-01", "", null);
        assertEquals(List.of(expected.split("\\|")), told(HALF, BEARER, first, day, after));
    }

    @Test
    void aSuccessorThatIsNamedTooLateIsTold() {
        assertEquals(List.of(
                        "existence-later who=a exists_from=2000-01-01 exists_to=2026-05-31 successor=b recorded_on=2026-07-10 due_on=2026-06-30",
                        "ceased known_before=2026-07-10 who=a ceased_on=2026-05-31 days=151 needed=30 due_on=2026-06-30",
                        "no-successor who=a"),
                told(HALF, BEARER, halfYearly("2026-05-31", null), "2026-07-10", halfYearly("2026-05-31", "b")));
    }

    @Test
    void whatWasTakenBackIsNotTold() {
        assertEquals(List.of("present-throughout who=a due_on=2026-06-30"),
                told(HALF, BEARER, halfYearly("", null), "2026-07-10", halfYearly("2026-05-31", null), "2026-07-11", halfYearly("", null)));
    }

    /** Until 20 June there were 72 hours, and then 24, which had run out. */
    @Test
    void aLimitThatCameTooLateIsTold() {
        OccasionSchool first = new OccasionSchool().within("it-incident-report", "2026-06-01", "72 hours");
        OccasionSchool second = new OccasionSchool().within("it-incident-report", "2026-06-01", "24 hours");
        Register register = second.register(first.then("2026-06-20", second), 1, OccasionSchool.incident("2026-06-18T08:00:00Z"));
        Obligation obligation = register.timetable().get(ObligationId.parse("gxufe-2020-5:it-incident-report:it:o1"));
        List<String> told = register.explanation(obligation, LocalDate.of(2026, 7, 1)).steps().stream().map(HindsightTest::line).toList();
        int limit = told.indexOf("within-hours count=72 occurred_on=2026-06-18 due_on=2026-06-21");
        assertEquals("setting-later valid_from=2026-06-01 set_due=2026-06-19 recorded_on=2026-06-20 passed=2026-06-19", told.get(limit + 1), told::toString);
    }
}
