package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.Institution;
import zeren.organisation.Unit;
import zeren.register.facts.Desk;
import zeren.register.facts.School;
import zeren.rulebook.DocumentKind;

/** What is known of a name under which something was owed, by the name alone. */
class OnceOwedTest {
    private static final DateRange YEARS = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 31));

    /** Whoever saw an obligation sees what is recorded about it when it is owed no more, so the same units have to come out. */
    @Test
    void itIsOfTheSameOfficesAsWhenItWasOwed() {
        OccasionSchool incidents = new OccasionSchool().within("it-incident-report", "2026-01-01", "24 hours").within("handover", "2026-01-01", "2 calendar-days")
                .tenure("0101.secretary b full 2026-06-19 -");
        Register told = incidents.register(OccasionSchool.incident("2026-06-18T22:00:00Z"));
        List<String> wrong = new ArrayList<>();
        assertTrue(different(School.WITH_MORE_UNITS.timetable(), Institution.of(School.WITH_MORE_UNITS.organisation()), wrong) > 500);
        assertTrue(different(told.timetable(), told.institution(), wrong) > 10);
        assertEquals(List.of(), wrong);
    }

    private static int different(Timetable timetable, Institution institution, List<String> wrong) {
        List<Obligation> due = timetable.dueWithin(YEARS);
        for (Obligation owed : due) {
            Optional<Matter> found = OnceOwed.of(owed.id(), timetable, institution);
            if (!found.map(OnceOwedTest::offices).equals(Optional.of(offices(owed)))) {
                wrong.add(owed + ": " + offices(owed) + " but " + found.map(OnceOwedTest::offices));
            }
        }
        return due.size();
    }

    private static List<Object> offices(Matter matter) {
        return List.of(matter.id(), matter.duty(), matter.bearer(), matter.subject(), matter.owedTo(), matter.period(), matter.occasion());
    }

    /** What started it may be gone with it: a change of hands that did not come about. */
    @Test
    void itIsKnownWithoutItsOccasion() {
        OccasionSchool before = new OccasionSchool().within("handover", "2026-01-01", "2 calendar-days").tenure("0101.secretary b full 2026-06-19 -");
        Obligation handover = before.timetable().dueWithin(YEARS).stream().filter(owed -> owed.duty().code().equals("handover")).findFirst().orElseThrow();
        Performance done = new Performance(handover.id(), LocalDate.of(2026, 6, 20), OccasionSchool.performance("study-secondary:0101:2026-H1", "2026-06-20",
                DocumentKind.MINUTES).documents(), Optional.empty());
        OccasionSchool after = new OccasionSchool().within("handover", "2026-01-01", "2 calendar-days");
        Register register = after.register(done);
        Matter about = register.findMatter(handover.id()).orElseThrow();
        assertEquals("0101", about.bearer().unit().code());
        assertEquals(Optional.empty(), about.occasion());
        assertEquals(handover.id() + " " + handover.owedTo().map(Unit::code), about + " " + about.owedTo().map(Unit::code));
        assertEquals(Optional.of(Verdict.WhyNot.NOT_OWED), register.verdicts(about, LocalDate.MAX).get("p1").whyNot());
    }

    /** It ceased after too few days to owe anything, as became known later. */
    @Test
    void itIsKnownOfAUnitThatOwesNothingAnyMore() {
        Performance done = OccasionSchool.performance("study-secondary:0102:2026-H1", "2026-01-08", DocumentKind.MINUTES, DocumentKind.REPORT);
        Obligation study = new OccasionSchool().college("0102", null, null).timetable().get(done.obligation());
        Register register = new OccasionSchool().college("0102", "2026-01-10", null).register(done);
        Matter about = register.findMatter(study.id()).orElseThrow();
        assertEquals("0102 " + study.owedTo().map(Unit::code), about.bearer().code() + " " + about.owedTo().map(Unit::code));
        assertEquals(Optional.of(Verdict.WhyNot.NOT_OWED), register.verdicts(about, LocalDate.MAX).get("p1").whyNot());
    }

    @Test
    void nothingIsFoundUnderANameOfWhichNothingIsKnown() {
        Register register = new Desk(School.SAMPLE).now();
        for (String name : List.of("study-secondary:0101:2026-Q1", "study-secondary:0999:2026-H1", "no-such-duty:0101:2026", "study-secondary:0101:h2026-06-19.x")) {
            assertEquals(Optional.empty(), register.findMatter(ObligationId.parse("gxufe-2020-5:" + name)), name);
        }
        assertTrue(register.findMatter(ObligationId.parse("gxufe-2020-5:study-secondary:0101:2026-H1")).orElseThrow() instanceof Obligation);
    }
}
