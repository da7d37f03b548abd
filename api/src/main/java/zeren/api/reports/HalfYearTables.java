package zeren.api.reports;

import java.util.List;
import zeren.assessment.DutyFigures;
import zeren.assessment.HalfYearReport;
import zeren.assessment.UnitFigures;

/** The tables of the half-year report. */
final class HalfYearTables {
    private final HalfYearReport report;
    private final Inquiry inquiry;
    private final Links links;
    private final Links.Due due;

    private HalfYearTables(HalfYearReport report, Inquiry inquiry, Links links) {
        this.report = report;
        this.inquiry = inquiry;
        this.links = links;
        this.due = links.dueWithin(report.period().first(), report.period().last());
    }

    static Sheets of(HalfYearReport report, Inquiry inquiry, Links links) {
        return new HalfYearTables(report, inquiry, links).sheets();
    }

    private Sheets sheets() {
        InspectionTables inspections = new InspectionTables(inquiry, links);
        return new Sheets("half-year", report.period().toString(), inquiry, List.of(
                new Table("total", FigureColumns.after(), List.of(FigureColumns.after(List.of(), report.total(), due::all))),
                new Table("by_unit", FigureColumns.after(Column.text("unit"), Column.name("name")), report.byUnit().stream().map(this::unit).toList()),
                new Table("by_duty", FigureColumns.after(rulebook(), Column.data("duty"), Column.text("citation"), Column.name("title")),
                        report.byDuty().stream().map(this::duty).toList()),
                inspections.coverage(report.coverage()),
                inspections.covered(report.coverage()),
                inspections.findings("open_findings", Column.data("days_to_rectify"), report.openFindings())));
    }

    /** Where there is one rulebook, a page need not name it in every row. */
    private Column rulebook() {
        boolean several = report.byDuty().stream().map(DutyFigures::rulebook).distinct().count() > 1;
        return several ? Column.text("rulebook") : Column.data("rulebook");
    }

    private List<Cell> unit(UnitFigures row) {
        return FigureColumns.after(List.of(Cell.of(row.unit()), Cell.of(inquiry.name(row.unit()))), row.tally(), figure -> due.ofUnit(row.unit(), figure));
    }

    private List<Cell> duty(DutyFigures row) {
        String duty = row.duty().code();
        return FigureColumns.after(
                List.of(Cell.of(row.rulebook()), Cell.of(duty), Cell.of(row.duty().citation()), Cell.of(row.duty().title())),
                row.tally(),
                figure -> due.ofDuty(row.rulebook(), duty, figure));
    }
}
