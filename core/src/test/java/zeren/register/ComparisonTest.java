package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Organisation;
import zeren.register.Difference.Kind;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowTiming;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/** What is said of reorganisations and of changed rules, one by one. College {@code a} owes {@code d} once a year unless said otherwise. */
class ComparisonTest {
    private static final SlowTiming YEARLY = new SlowTiming(1, "year", "period-end", null, "none");

    private static SmallSchool school(SlowTiming timing) {
        return new SmallSchool().version("2015-01-01", "", new SlowDuty("d", timing, SmallSchool.COLLEGES, null, null, null));
    }

    private static SmallSchool school() {
        return school(YEARLY);
    }

    private static SmallSchool colleges(String... lives) {
        SmallSchool school = school();
        for (String life : lives) {
            String[] part = life.split(" ", -1);
            school.college(part[0], part[1].isEmpty() ? "2000-01-01" : part[1], part[2], part.length > 3 ? part[3] : null);
        }
        return school;
    }

    private static List<String> differences(SmallSchool before, SmallSchool after) {
        return differences(before.timetable(), after.timetable(), "2026-07-01", "2027-12-31");
    }

    private static List<String> differences(Timetable before, Timetable after, String from, String to) {
        return Comparison.of(before, after, RealWorld.range(LocalDate.parse(from), LocalDate.parse(to))).differences().stream()
                .map(difference -> SlowComparison.line(difference).replace("r:d:", ""))
                .sorted()
                .toList();
    }

    @Test
    void nothingDiffersFromTheSame() {
        assertEquals(List.of(), differences(colleges("a  2026-12-05 b", "b 2026-12-06 "), colleges("a  2026-12-05 b", "b 2026-12-06 ")));
    }

    @Test
    void aFoundedCollegeOwes() {
        assertEquals(List.of("appear b:2027 []"), differences(colleges("a  "), colleges("a  ", "b 2027-03-01 ")));
    }

    @Test
    void aDissolvedOneOwesItNoMoreInItsLastYearAndThenNothing() {
        assertEquals(List.of("disappear a:2027 []", "other a:2026 [lapse]"), differences(colleges("a  "), colleges("a  2026-12-05")));
    }

    @Test
    void aSuccessorThatOwesNothingItselfOwesInItsPlace() {
        assertEquals(List.of("appear b:2027 []", "change-bearer a:2026 -> b:2026 [inherited-from]", "disappear a:2027 []"),
                differences(colleges("a  "), colleges("a  2026-12-05 b", "b 2026-12-06 ")));
    }

    @Test
    void aSuccessorThatOwesItItselfChangesNothingForItself() {
        assertEquals(List.of("disappear a:2027 []", "other a:2026 [lapse]"), differences(colleges("a  ", "b  "), colleges("a  2026-12-05 b", "b  ")));
    }

    @Test
    void ofSeveralPredecessorsEachIsReported() {
        assertEquals(
                List.of("appear c:2027 []", "change-bearer a:2026 -> c:2026 [inherited-from]", "change-bearer b:2026 -> c:2026 [inherited-from]",
                        "disappear a:2027 []", "disappear b:2027 []"),
                differences(colleges("a  ", "b  "), colleges("a  2026-12-05 c", "b  2026-12-05 c", "c 2026-12-06 ")));
    }

    @Test
    void onePredecessorMoreIsAnotherChangeOfTheHeirAsWell() {
        assertEquals(List.of("change-bearer a:2026 -> c:2026 [inherited-from]", "disappear a:2027 []", "other c:2026 [inherited-from]"),
                differences(colleges("a  ", "b  2026-12-05 c", "c 2026-12-06 "), colleges("a  2026-12-05 c", "b  2026-12-05 c", "c 2026-12-06 ")));
    }

    @Test
    void aSuccessionThatIsTakenBackGivesTheBearerBack() {
        assertEquals(List.of("appear a:2027 []", "change-bearer b:2026 -> a:2026 [inherited-from]"),
                differences(colleges("a  2026-12-05 b", "b 2026-12-06 "), colleges("a  ", "b 2026-12-06 ")));
    }

    @Test
    void anotherSuccessorIsAnotherBearer() {
        assertEquals(List.of("change-bearer b:2026 -> c:2026 []", "other a:2026 [lapse]"),
                differences(colleges("a  2026-12-05 b", "b 2026-12-06 ", "c 2026-12-06 "), colleges("a  2026-12-05 c", "b 2026-12-06 ", "c 2026-12-06 ")));
    }

    @Test
    void aSubjectThatIsSucceededIsNoChangeOfBearer() {
        SlowDuty inspection = SmallSchool.duty(YEARLY, SmallSchool.SCHOOL, SmallSchool.COLLEGES);
        SmallSchool before = new SmallSchool().version("2015-01-01", "", inspection).college("a", "2000-01-01", "", null);
        SmallSchool after = new SmallSchool().version("2015-01-01", "", inspection).college("a", "2000-01-01", "2026-12-05", "b").college("b", "2026-12-06", "", null);
        assertEquals(
                List.of("appear school:b:2026 []", "appear school:b:2027 []", "disappear school:a:2027 []", "other school:a:2026 [lapse]"),
                differences(before, after));
    }

    /** In 2026 the due date is 31 December. */
    @ParameterizedTest(name = "due from {1} to {2}, then {0}: {3}")
    @CsvSource({
        "11-30, 2026-11-01, 2026-12-31, act-by|due-on", "11-30, 2026-12-01, 2026-12-31, act-by|due-on", "11-30, 2026-11-01, 2026-11-30, act-by|due-on",
        "12-31+1y, 2026-12-01, 2026-12-31, act-by|act-by-provisional|due-on", "12-31+1y, 2027-12-31, 2027-12-31, act-by|act-by-provisional|due-on"
    })
    void aDueDateMovesWhicheverOfItsTwoDaysIsLookedAt(String due, String from, String to, String changed) {
        SmallSchool after = colleges("a  ").parameter("2026-01-01", "2026-12-31", 0, null, due);
        assertEquals(List.of("move a:2026 " + List.of(changed.split("\\|"))), differences(colleges("a  ").timetable(), after.timetable(), from, to));
    }

    @Test
    void anotherNumberOfTimesIsNoMove() {
        SmallSchool twice = school(new SlowTiming(2, "year", "period-end", null, "none")).college("a", "2000-01-01", "", null);
        assertEquals(List.of("other a:2026 [required]", "other a:2027 [required]"), differences(colleges("a  "), twice));
    }

    @Test
    void anotherFrequencyIsOtherNames() {
        SmallSchool quarterly = colleges("a  ").parameter("2027-01-01", "", 1, "quarter", null);
        assertEquals(List.of("appear a:2027-Q1 []", "appear a:2027-Q2 []", "appear a:2027-Q3 []", "appear a:2027-Q4 []", "disappear a:2027 []"),
                differences(colleges("a  "), quarterly));
    }

    @Test
    void aDayOffMovesTheLastWorkingDayAlone() {
        WorkingCalendar calendar = ShippedCalendars.get("cn");
        LocalDate day = LocalDate.of(2026, 12, 31);
        List<SpecialDay> year = new ArrayList<>(calendar.specialDays().stream().filter(special -> special.date().getYear() == 2026).toList());
        year.add(new SpecialDay(day, SpecialDay.Type.HOLIDAY, new Title("某", "Some"), "No. 1"));
        WorkingCalendar longer = calendar.with(2026, year, "2");
        Organisation organisation = RealWorld.organisation(colleges("a  ").world());
        Rulebooks rulebooks = RealWorld.rulebooks(colleges("a  ").world());
        assertEquals(List.of("move a:2026 [act-by]"), differences(
                Timetable.of(new Rules(rulebooks, List.of(), name -> calendar), organisation),
                Timetable.of(new Rules(rulebooks, List.of(), name -> longer), organisation), "2026-07-01", "2027-12-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "documents: [minutes, report] | documents: [report, minutes] | []",
        "documents: [minutes, report] | documents: [report] | [documents]",
        "served_by: [study-secondary] | served_by: [] | [served-by]",
        "after: [inspect-secondary] | after: [] | [after]",
        "citations: [5(3)] | citations: [5(3), 5(4)] | [citation]",
        "en: Half-yearly study session with a report | en: Study | [title]"
    })
    void whatTheRulebookSaysOfADutyIsCompared(String passage, String replacement, String changed) throws IOException {
        String shipped = shipped();
        assertEquals(true, shipped.contains(passage), passage);
        Organisation organisation = RealWorld.organisation(colleges("a  ").world());
        List<String> found = Comparison.of(timetable(shipped, organisation), timetable(shipped.replace(passage, replacement), organisation),
                        RealWorld.range(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).differences().stream()
                .map(difference -> difference.kind().code() + " " + difference.changed().stream().map(Particular::code).toList())
                .distinct()
                .toList();
        assertEquals(changed.equals("[]") ? List.of() : List.of("other " + changed), found);
    }

    private static Timetable timetable(String rulebook, Organisation organisation) {
        return Timetable.of(Rulebooks.of(List.of(RulebookReader.read(rulebook))), organisation);
    }

    private static String shipped() throws IOException {
        try (InputStream in = RulebookReader.class.getResourceAsStream("/zeren/rulebooks/gxufe-2020-5.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDifferenceHasTheSidesOfItsKind() {
        Optional<Obligation> a = colleges("a  ", "b  ").timetable().find(ObligationId.parse("r:d:a:2026"));
        Optional<Obligation> b = colleges("a  ", "b  ").timetable().find(ObligationId.parse("r:d:b:2026"));
        assertEquals("appear r:d:a:2026", new Difference(Kind.APPEAR, Optional.empty(), a).toString());
        assertEquals("change-bearer r:d:a:2026 -> r:d:b:2026", new Difference(Kind.CHANGE_BEARER, a, b).toString());
        for (Kind kind : Kind.values()) {
            assertThrows(InvalidValueException.class, () -> new Difference(kind, Optional.empty(), Optional.empty()), kind.code());
            assertThrows(InvalidValueException.class, () -> new Difference(kind, a, kind == Kind.CHANGE_BEARER ? a : b), kind.code());
        }
    }
}
