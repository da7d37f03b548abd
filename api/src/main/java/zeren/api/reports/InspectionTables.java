package zeren.api.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zeren.assessment.CoverageFigures;
import zeren.assessment.CoveredUnit;
import zeren.assessment.FollowUp;
import zeren.assessment.InspectionReport;
import zeren.inspection.Finding;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/**
 * The tables of coverage and findings, which both reports have, and those of a year's inspections.
 *
 * @param inquiry what was asked
 * @param links the addresses of obligations
 */
record InspectionTables(Inquiry inquiry, Links links) {

    static Sheets of(InspectionReport report, Inquiry inquiry, Links links) {
        InspectionTables tables = new InspectionTables(inquiry, links);
        String year = new Period(Cycle.YEAR, report.year(), 1).toString();
        return new Sheets("inspection", year, inquiry, List.of(
                tables.coverage(report.coverage()), tables.covered(report.coverage()), total(report), byCategory(report), tables.byUnit(report),
                tables.findings("findings", Column.number("days_to_rectify"), report.findings())));
    }

    Table coverage(List<CoverageFigures> coverage) {
        List<Column> columns = List.of(Column.data("rulebook"), Column.data("duty"), Column.text("citation"), Column.name("title"), Column.number("to_cover"),
                Column.number("visited"), Column.number("not_needed"), Column.number("coverage_share"));
        return new Table("coverage", columns, coverage.stream().map(part -> List.of(
                Cell.of(part.rulebook()), Cell.of(part.duty().code()), Cell.of(part.duty().citation()), Cell.of(part.duty().title()), Cell.of(part.toCover()),
                Cell.of(part.visited()), Cell.of(part.notNeeded()), Cell.number(part.share()))).toList());
    }

    Table covered(List<CoverageFigures> coverage) {
        List<Column> columns = List.of(Column.data("rulebook"), Column.data("duty"), Column.text("unit"), Column.name("name"), Column.text("status"),
                Column.text("visited_on"), Column.data("obligation"));
        return new Table("covered_units", columns, coverage.stream().flatMap(part -> part.units().stream().map(unit -> covered(part, unit))).toList());
    }

    private List<Cell> covered(CoverageFigures part, CoveredUnit unit) {
        String link = links.obligation(unit.obligation().id());
        return List.of(Cell.of(part.rulebook()), Cell.of(part.duty().code()), Cell.of(unit.unit().code()), Cell.of(inquiry.name(unit.unit().code())),
                Cell.of(unit.status(), link), Cell.of(unit.visitedOn()), Cell.of(unit.obligation().id().toString(), link));
    }

    private static Table total(InspectionReport report) {
        List<Column> columns = FigureColumns.afterOfFindings();
        columns.add(Column.number("average_days_to_rectify"));
        columns.add(Column.number("longest_days_to_rectify"));
        List<Cell> cells = FigureColumns.after(List.of(), report.total());
        cells.add(Cell.number(report.averageDaysToRectify()));
        cells.add(report.longestToRectify().map(Cell::of).orElse(Cell.NOTHING));
        return new Table("total", columns, List.of(cells));
    }

    private static Table byCategory(InspectionReport report) {
        return new Table("by_category", FigureColumns.afterOfFindings(Column.text("category")), report.byCategory().entrySet().stream()
                .map(row -> FigureColumns.after(List.of(Cell.of(row.getKey())), row.getValue())).toList());
    }

    private Table byUnit(InspectionReport report) {
        List<Column> columns = FigureColumns.afterOfFindings(Column.text("unit"), Column.name("name"), Column.number("visits"));
        return new Table("by_unit", columns, report.byUnit().stream()
                .map(row -> FigureColumns.after(List.of(Cell.of(row.unit()), Cell.of(inquiry.name(row.unit())), Cell.of(row.visits())), row.figures()))
                .toList());
    }

    /**
     * Returns the table of some findings.
     *
     * @param days the column of the days to mend, which a page of open findings does without
     */
    Table findings(String code, Column days, List<FollowUp> findings) {
        List<Column> columns = List.of(Column.text("finding"), Column.data("inspection"), Column.data("rulebook"), Column.data("unit"), Column.name("name"),
                Column.text("category"), Column.text("repeated"), Column.text("issued_on"), Column.text("due_on"), extendedTo(findings), Column.text("status"),
                Column.number("days_overdue"), Column.text("rectified_on"), days, Column.text("confirmed"), Column.data("obligation"));
        return new Table(code, columns, findings.stream().map(this::finding).toList());
    }

    /** Where nothing is extended, a page need not leave room for it. */
    private static Column extendedTo(List<FollowUp> findings) {
        boolean any = findings.stream().flatMap(finding -> finding.rectification().stream()).anyMatch(mending -> mending.account().extendedTo().isPresent());
        return any ? Column.text("extended_to") : Column.data("extended_to");
    }

    private List<Cell> finding(FollowUp followUp) {
        Finding finding = followUp.finding();
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(followUp.recorded().id()), Cell.of(finding.round()), Cell.of(finding.rulebook()), Cell.of(finding.unit()),
                Cell.of(inquiry.name(finding.unit())), Cell.of(finding.category()), Cell.truth(followUp.isRepeated()), Cell.of(finding.issuedOn().toString())));
        cells.addAll(followUp.rectification().map(mending -> mending(followUp, mending)).orElse(Collections.nCopies(8, Cell.NOTHING)));
        return cells;
    }

    private List<Cell> mending(FollowUp followUp, FollowUp.Rectification mending) {
        String link = links.obligation(mending.obligation().id());
        return List.of(Cell.of(mending.obligation().dueOn().toString()), Cell.of(mending.account().extendedTo()), Cell.of(mending.status(), link),
                Cell.of(mending.account().standing().daysOverdue()), Cell.of(mending.performedOn()),
                followUp.daysToRectify().map(Cell::of).orElse(Cell.NOTHING), Cell.truth(mending.isConfirmed()),
                Cell.of(mending.obligation().id().toString(), link));
    }
}
