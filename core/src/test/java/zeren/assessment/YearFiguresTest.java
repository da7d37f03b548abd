package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.InvalidValueException;

class YearFiguresTest {
    private static final Register REGISTER = SmallYear.after("done study-secondary:0101:2026-H1 2026-06-10; waived work-report:0101:2026; "
            + "late-until self-inspection:0101:2026 2027-02-01; found i1 0101 duty-not-performed 2026-03-02 2026-04-01 self-inspection:0101:2025");

    @Test
    void rowsAreWhatTheBodyOwesThenItsPostsThenWhatOccasionsStarted() {
        YearFigures figures = of("0101", "2026-07-01");
        assertEquals(List.of("body annual-topic", "body work-report", "body study-secondary", "body self-inspection", "body year-end-report",
                "posts life-meeting", "posts duty-report", "occasions rectify-finding"), rows(figures));
        assertEquals(Map.of(Status.PERFORMED, 2, Status.WAIVED, 1, Status.OPEN, 4, Status.UPCOMING, 1, Status.OVERDUE, 1),
                of("0101", "2026-11-30").counts());
        assertEquals(9, of("0101", "2026-11-30").all());
    }

    @Test
    void anExtensionLeavesItInTheMonthOfItsOriginalDueDate() {
        DutyRow row = of("0101", "2027-01-15").rows().stream().filter(one -> one.duty().code().equals("self-inspection")).findFirst().orElseThrow();
        assertEquals(List.of(), row.marks(Month.FEBRUARY));
        assertEquals(Status.OPEN, row.marks(Month.DECEMBER).get(0).status());
    }

    @Test
    void aYearInWhichNothingIsOwedHasNoRows() {
        YearFigures nothing = YearFigures.of(REGISTER, "0101", 2019, LocalDate.of(2026, 7, 1), obligation -> true);
        assertEquals(new YearFigures("0101", 2019, List.of()), nothing);
        assertEquals(0, nothing.all());
        assertEquals(List.of(), YearFigures.of(REGISTER, "nowhere", 2026, LocalDate.of(2026, 7, 1), obligation -> true).rows());
        assertEquals(List.of(), YearFigures.of(REGISTER, "0101", 2026, LocalDate.of(2026, 7, 1), obligation -> false).rows());
    }

    /** A second version has the duties in another order from July on: what both have is one row. */
    @Test
    void aDutyIsOneRowWhereverAVersionHasIt() {
        Rulebook plain = ShippedRulebooks.get(SmallYear.BOOK);
        List<Duty> backwards = new ArrayList<>(plain.duties());
        Collections.reverse(backwards);
        Rulebook second = new Rulebook(plain.id(), 2, plain.documentNumber(), plain.title(), plain.issuer(), plain.dated(), plain.issued(),
                DateRange.from(LocalDate.of(2026, 7, 1)), plain.runningPeriods(), plain.status(), plain.calendar(), plain.minimumPresence(), plain.articles(),
                plain.levels(), plain.responsibilities(), backwards, plain.grounds(), plain.oversight());
        YearFigures figures = YearFigures.of(SmallYear.under(Rulebooks.of(List.of(plain, second))), "0101", 2026, LocalDate.of(2026, 12, 31), obligation -> true);
        assertEquals(rows(figures).stream().distinct().toList(), rows(figures));
        DutyRow studies = figures.rows().stream().filter(row -> row.duty().code().equals("study-secondary")).findFirst().orElseThrow();
        assertEquals(List.of(1, 1), List.of(studies.marks(Month.JUNE).size(), studies.marks(Month.DECEMBER).size()));
    }

    @Test
    void whatCannotBeIsNotBuilt() {
        assertEquals("obligations cannot be \"[]\": allowed is at least one", assertThrows(InvalidValueException.class,
                () -> new DutyRow.Mark(Month.MAY, Status.OPEN, List.of())).getMessage());
        assertThrows(InvalidValueException.class, () -> new YearFigures("no code", 2026, List.of()));
        Unit unit = REGISTER.institution().on(LocalDate.of(2026, 7, 1)).getUnit("0101");
        assertThrows(InvalidValueException.class, () -> new TreeFigures.Branch(unit, 0, -1, 0));
    }

    @Test
    void theHierarchyHasWhoExistsOnTheDay() {
        assertEquals(List.of("0 school", "1 office", "1 0101", "1 0102", "1 0103"), tree("2026-09-30", Optional.empty()));
        assertEquals(List.of("0 school", "1 office", "1 0101", "1 0102"), tree("2026-10-01", Optional.empty()));
        assertEquals(List.of("0 office", "0 0101", "0 0102"), tree("2026-10-01", Optional.of("school")));
        assertEquals(List.of(), tree("1999-12-31", Optional.empty()));
    }

    @Test
    void theHierarchyHasWhatIsOpenAndWhatIsOverdue() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        TreeFigures figures = TreeFigures.of(REGISTER, REGISTER.institution().on(day), day, day, unit -> true);
        List<Obligation> known = REGISTER.timetable().dueWithin(DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31)));
        assertEquals(known.stream().filter(owed -> REGISTER.account(owed, day).standing().status() == Status.OVERDUE).count(), figures.overdue());
        assertEquals(known.stream().filter(owed -> REGISTER.account(owed, day).standing().status() == Status.OPEN).count(), figures.open());
    }

    private static List<String> tree(String on, Optional<String> unseen) {
        LocalDate day = LocalDate.parse(on);
        return TreeFigures.of(REGISTER, REGISTER.institution().on(day), day, day, unit -> !unseen.equals(Optional.of(unit.code()))).branches().stream()
                .map(branch -> branch.depth() + " " + branch.unit().code()).toList();
    }

    private static YearFigures of(String unit, String asOf) {
        return YearFigures.of(REGISTER, unit, 2026, LocalDate.parse(asOf), obligation -> true);
    }

    private static List<String> rows(YearFigures figures) {
        return figures.rows().stream().map(row -> row.section().code() + " " + row.duty().code()).toList();
    }
}
