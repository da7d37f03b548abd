package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.schedule.Period;
import zeren.text.Coded;

/** What occasions start, by which rules, and for whom. */
class OccasionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
    static final DateRange YEAR = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static List<String> started(Timetable timetable) {
        return timetable.dueWithin(YEAR).stream().filter(owed -> owed.occasion().isPresent()).map(OccasionsTest::line).sorted().toList();
    }

    private static String line(Obligation owed) {
        String lapse = owed.lapse().map(lapsed -> " " + lapsed.reason().code()).orElse("");
        return owed.id().duty() + ":" + owed.bearer().code() + ":" + owed.when() + " " + owed.dueOn() + lapse
                + owed.inheritedFrom().map(from -> " from " + from.code()).orElse("");
    }

    private static String whyNot(Timetable timetable) {
        return timetable.occasions().stream()
                .flatMap(occasion -> timetable.starts(occasion).stream())
                .map(start -> start.whyNot().map(Coded::code).orElse(start.obligations().toString()))
                .collect(Collectors.joining(", "));
    }

    private static Occasion finding(String rulebook, Optional<LocalDate> lastDay) {
        return new Occasion("o7", "0101", DAY, Optional.empty(), lastDay, Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, rulebook));
    }

    @Test
    void anIncidentIsToBeReportedWithinTheHoursThatTheSchoolSet() {
        Timetable timetable = new OccasionSchool().within("it-incident-report", "2026-01-01", "24 hours")
                .register(OccasionSchool.incident("2026-06-18T22:00:00Z")).timetable();
        assertEquals(List.of("it-incident-report:it:o1 2026-06-19"), started(timetable));
        Obligation owed = timetable.get(ObligationId.parse("gxufe-2020-5:it-incident-report:it:o1"));
        assertEquals(LocalDate.of(2026, 6, 18), owed.opensOn());
        assertEquals(Optional.empty(), owed.period());
        assertEquals(List.of(owed.id()), timetable.starts(timetable.findOccasion("o1").orElseThrow()).get(0).obligations().stream().map(Obligation::id).toList());
    }

    @Test
    void noPeriodHasWhatAnOccasionStarts() {
        Timetable timetable = new OccasionSchool().within("it-incident-report", "2026-01-01", "24 hours")
                .register(OccasionSchool.incident("2026-06-18T22:00:00Z")).timetable();
        for (String period : List.of("2026", "2026-H1", "2026-Q2", "2026-06")) {
            assertTrue(timetable.ofPeriod(Period.parse(period)).stream().allMatch(owed -> owed.occasion().isEmpty()), period);
        }
    }

    @ParameterizedTest
    @CsvSource({"gxufe-2020-5:it-incident-report:it:o2", "gxufe-2020-5:it-incident-report:research:o1", "gxufe-2020-5:resubmit:it:o1",
        "gxufe-2020-5:it-incident-report:it:2026", "gxufe-2020-5:it-incident-report:it:0101:o1", "gxufe-2020-5:it-incident-report:it:h2026-06-18.it.head",
        "gxufe-2020-5:it-incident-report:nobody:o1", "lab-safety-sample:it-incident-report:it:o1"})
    void nothingElseIsOwedOnIt(String id) {
        Timetable timetable = new OccasionSchool().within("it-incident-report", "2026-01-01", "24 hours").within("resubmit", "2026-01-01", "3 working-days")
                .register(OccasionSchool.incident("2026-06-18T22:00:00Z")).timetable();
        assertEquals(Optional.empty(), timetable.find(ObligationId.parse(id)));
    }

    /** Contract, rule 11: the day of the occasion decides which limit there is. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-05-31T23:59:59Z, no-time-limit", "2026-06-01T00:00:00Z, [gxufe-2020-5:it-incident-report:it:o1]"})
    void withoutALimitNothingIsOwedButTheOccasionIsThere(String occurredAt, String expected) {
        OccasionSchool school = new OccasionSchool().within("it-incident-report", "2026-06-01", "24 hours");
        assertEquals(expected, whyNot(school.register(OccasionSchool.incident(occurredAt)).timetable()));
    }

    @Test
    void ofSeveralLimitsTheOneThatBeginsLastHolds() {
        OccasionSchool school = new OccasionSchool()
                .within("it-incident-report", "2026-01-01", "24 hours")
                .within("it-incident-report", "2026-06-01", "48 hours");
        assertEquals(List.of("it-incident-report:it:o1 2026-06-01", "it-incident-report:it:o2 2026-06-03"), started(school
                .register(OccasionSchool.incident("2026-05-31T12:00:00Z"), OccasionSchool.incident("2026-06-01T12:00:00Z")).timetable()));
    }

    /** Contract, rule 10: a limit that is set on 20 June makes nothing due before that day, and moves nothing that was. */
    @ParameterizedTest(name = "before: {0}, after: {1}: {2}")
    @CsvSource({
        "'', 24 hours, limit-set-later", "'', 48 hours, 2026-06-20", "'', 72 hours, 2026-06-21",
        "24 hours, 72 hours, 2026-06-19", "48 hours, 72 hours, 2026-06-21", "72 hours, 24 hours, 2026-06-21"
    })
    void aLimitThatIsSetLaterCountsForWhatIsDueThen(String before, String after, String expected) {
        OccasionSchool first = before.isEmpty() ? new OccasionSchool() : new OccasionSchool().within("it-incident-report", "2026-06-01", before);
        OccasionSchool second = new OccasionSchool().within("it-incident-report", "2026-06-01", after);
        Timetable timetable = second.register(first.then("2026-06-20", second), 1, OccasionSchool.incident("2026-06-18T08:00:00Z")).timetable();
        String found = timetable.starts(timetable.occasions().get(0)).stream()
                .map(start -> start.whyNot().map(Coded::code).orElseGet(() -> start.obligations().get(0).dueOn().toString()))
                .collect(Collectors.joining());
        assertEquals(expected, found);
    }

    @Test
    void whatTheRulebookLimitsNeedsNoParameter() {
        Timetable timetable = new OccasionSchool().timetable().knowing(Occasions.of(List.of(finding("lab-safety-sample", Optional.empty()))));
        assertEquals(List.of("rectify:0101:o7 2026-10-22"), started(timetable));
        assertEquals("school", timetable.dueWithin(YEAR).stream().filter(owed -> owed.occasion().isPresent()).findFirst().orElseThrow().owedTo().orElseThrow().code());
    }

    @Test
    void whatTheOccasionLimitsIsDueOnTheDayThatItNames() {
        LocalDate last = LocalDate.of(2026, 11, 1);
        assertEquals(List.of("rectify-finding:0101:o7 2026-11-01"),
                started(new OccasionSchool().timetable().knowing(Occasions.of(List.of(finding("gxufe-2020-5", Optional.of(last)))))));
        assertEquals("no-time-limit", whyNot(new OccasionSchool().timetable().knowing(Occasions.of(List.of(finding("gxufe-2020-5", Optional.empty()))))));
    }

    @ParameterizedTest(name = "ceased {0}, followed by {1}: {2}")
    @CsvSource({
        "2026-10-22, 0102, rectify:0101:o7 2026-10-22",
        "2026-10-21, 0102, rectify:0101:o7 2026-10-22 succeeded|rectify:0102:o7 2026-10-22 from 0101",
        "2026-10-21, '', rectify:0101:o7 2026-10-22 ceased",
        "2026-09-24, 0102, rectify:0101:o7 2026-10-22 succeeded|rectify:0102:o7 2026-10-22 from 0101",
        "2026-09-23, 0102, rectify:0102:o7 2026-10-22 from 0101",
        "2026-09-23, '', ''"
    })
    void whoFollowsAUnitActsInItsPlace(String last, String successor, String expected) {
        OccasionSchool school = new OccasionSchool().college("0102", null, null).college("0101", last, successor.isEmpty() ? null : successor);
        school.withoutPostsOf0101();
        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split("\\|"));
        Timetable timetable = school.timetable().knowing(Occasions.of(List.of(finding("lab-safety-sample", Optional.empty()))));
        assertEquals(wanted, started(timetable));
        timetable.dueWithin(YEAR).forEach(owed -> assertEquals(owed.id() + " " + owed.inheritedFrom(), owed.id() + " " + timetable.get(owed.id()).inheritedFrom()));
        assertEquals(wanted.isEmpty(), timetable.findOccasion("o7").isEmpty());
    }

    @Test
    void whoIsNoBearerIsNotConcerned() {
        Occasion elsewhere = new Occasion("o7", "research", DAY, Optional.empty(), Optional.empty(), Cause.Raised.of(Occasion.Kind.FINDING_ISSUED, "lab-safety-sample"));
        Timetable timetable = new OccasionSchool().timetable().knowing(Occasions.of(List.of(elsewhere)));
        assertEquals(List.of(), started(timetable));
        assertEquals(List.of(), timetable.occasions());
        assertEquals(List.of(), timetable.starts(elsewhere));
    }

    @Test
    void beforeTheRulesWereInForceNothingStarts() {
        OccasionSchool school = new OccasionSchool().within("it-incident-report", "2015-01-01", "24 hours");
        assertEquals(List.of(), school.register(OccasionSchool.incident("2020-04-07T23:00:00Z")).timetable().occasions());
        assertFalse(school.register(OccasionSchool.incident("2020-04-08T00:00:00Z")).timetable().occasions().isEmpty());
    }

    // ------- Handover (article 6(1))

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "from one to another | 0101.secretary a full 2020-01-01 2026-08-31; 0101.secretary b full 2026-09-01 - | handover:0101:h2026-09-01.0101.secretary 2026-09-11",
        "to somebody who acts | 0101.secretary a full 2020-01-01 2026-08-31; 0101.secretary b acting 2026-09-01 - | handover:0101:h2026-09-01.0101.secretary 2026-09-11",
        "after a vacancy | 0101.secretary a full 2020-01-01 2026-05-31; 0101.secretary b full 2026-09-01 - | handover:0101:h2026-09-01.0101.secretary 2026-09-11",
        "back after a vacancy | 0101.secretary a full 2020-01-01 2026-05-31; 0101.secretary a full 2026-09-01 - | handover:0101:h2026-09-01.0101.secretary 2026-09-11",
        "a head of a department | it.head a full 2020-01-01 2026-08-31; it.head b full 2026-09-01 - | handover:it:h2026-09-01.it.head 2026-09-11",
        "the first ever, after a vacancy | 0101.secretary a full 2026-09-01 - | handover:0101:h2026-09-01.0101.secretary 2026-09-11",
        "acting, then in full | 0101.secretary a acting 2020-01-01 2026-08-31; 0101.secretary a full 2026-09-01 - | ",
        "the holder from the post's first day | 0101.secretary a full 2010-01-01 - | ",
        "another member of the leadership | 0101.member a full 2020-01-01 2026-08-31; 0101.member b full 2026-09-01 - | ",
        "a delegation | 0101.secretary a full 2020-01-01 -; 0101.secretary b delegated 2026-09-01 2026-09-30 | ",
        "to nobody | 0101.secretary a full 2020-01-01 2026-08-31 | ",
    })
    void aFirstResponsiblePostIsHandedOver(String what, String tenures, String expected) {
        OccasionSchool school = new OccasionSchool().within("handover", "2026-01-01", "10 calendar-days");
        for (String tenure : tenures.split("; ")) {
            school.tenure(tenure);
        }
        Timetable timetable = school.timetable();
        assertEquals(expected == null ? List.of() : List.of(expected), started(timetable));
        Optional<ObligationId> named = Optional.ofNullable(expected).map(line -> ObligationId.parse(OccasionSchool.RULEBOOK + ":" + line.split(" ")[0]));
        assertEquals(named, named.flatMap(timetable::find).map(Obligation::id), "it is found by its name");
    }

    /** Contract, rule 10: the tenure of 1 September becomes known on a day; its limit would pass on the 11th. */
    @ParameterizedTest(name = "known on {0}: {1}")
    @CsvSource({"2026-08-01, [gxufe-2020-5:handover:0101:h2026-09-01.0101.secretary]", "2026-09-11, [gxufe-2020-5:handover:0101:h2026-09-01.0101.secretary]",
        "2026-09-12, known-later"})
    void aHandoverThatBecomesKnownLateIsNotDueBeforeItWasKnown(String day, String expected) {
        OccasionSchool before = new OccasionSchool().within("handover", "2026-01-01", "10 calendar-days");
        OccasionSchool after = new OccasionSchool().within("handover", "2026-01-01", "10 calendar-days").tenure("0101.secretary b full 2026-09-01 -");
        assertEquals(expected, whyNot(before.then(day, after)));
    }

    @ParameterizedTest(name = "taken back on {0}: {1}")
    @CsvSource({"2026-09-11, ''", "2026-09-12, [gxufe-2020-5:handover:0101:h2026-09-01.0101.secretary]"})
    void aHandoverThatIsTakenBackStaysIfItWasDue(String day, String expected) {
        OccasionSchool before = new OccasionSchool().within("handover", "2026-01-01", "10 calendar-days").tenure("0101.secretary b full 2026-09-01 -");
        OccasionSchool after = new OccasionSchool().within("handover", "2026-01-01", "10 calendar-days");
        Timetable timetable = before.then(day, after);
        assertEquals(expected, whyNot(timetable));
        assertEquals(expected.isEmpty() ? 0 : 1, started(timetable).size());
    }

    @Test
    void withoutALimitAHandoverIsListedOnly() {
        assertEquals("no-time-limit", whyNot(new OccasionSchool().tenure("0101.secretary b full 2026-09-01 -").timetable()));
        assertEquals(List.of(), started(new OccasionSchool().tenure("0101.secretary b full 2026-09-01 -").timetable()));
    }

    /** Where the limit is not set yet, it is said why nothing is owed; but of a unit that the duty does not concern there is nothing to say. */
    @ParameterizedTest
    @CsvSource({"it, no-time-limit", "research, ''", "0101, ''", "nobody, ''"})
    void whomTheDutyDoesNotConcernItIsNotSaidToWaitFor(String unit, String expected) {
        Incident raised = OccasionSchool.incident("2026-06-18T22:00:00Z");
        Incident there = new Incident(raised.rulebook(), raised.duty(), unit, raised.category(), raised.occurredAt());
        assertEquals(expected, whyNot(new OccasionSchool().register(there).timetable()));
    }
}
