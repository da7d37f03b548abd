package zeren.api.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.assessment.Figure;
import zeren.api.http.Json;
import zeren.assessment.DutyFigures;
import zeren.assessment.HalfYearReport;
import zeren.assessment.UnitFigures;

/** The half-year report in JSON. */
final class HalfYearJson {
    private final Inquiry inquiry;
    private final Links.Due due;
    private final InspectionPartsJson parts;

    private HalfYearJson(HalfYearReport report, Inquiry inquiry, Links links) {
        this.inquiry = inquiry;
        this.due = links.dueWithin(report.period().first(), report.period().last());
        this.parts = new InspectionPartsJson(inquiry, links);
    }

    static ObjectNode of(HalfYearReport report, Inquiry inquiry, Links links) {
        return new HalfYearJson(report, inquiry, links).json(report);
    }

    private ObjectNode json(HalfYearReport report) {
        ObjectNode json = Json.object()
                .put("period", report.period().toString())
                .put("due_from", report.period().first().toString())
                .put("due_to", report.period().last().toString());
        FiguresJson.putHead(json, inquiry);
        json.set("total", Figure.json(report.total(), due::all));
        Json.putObjects(json, "by_unit", report.byUnit(), this::unit);
        Json.putObjects(json, "by_duty", report.byDuty(), this::duty);
        Json.putObjects(json, "coverage", report.coverage(), parts::coverage);
        ObjectNode open = json.putObject("open_findings").put("count", report.openFindings().size());
        Json.putObjects(open, "items", report.openFindings(), parts::finding);
        return json;
    }

    private ObjectNode unit(UnitFigures row) {
        ObjectNode json = FiguresJson.unit(row.unit(), inquiry);
        json.set("figures", Figure.json(row.tally(), figure -> due.ofUnit(row.unit(), figure)));
        return json;
    }

    private ObjectNode duty(DutyFigures row) {
        ObjectNode json = Json.object().put("rulebook", row.rulebook()).put("duty", row.duty().code()).put("citation", row.duty().citation());
        json.set("title", Json.title(row.duty().title()));
        json.set("figures", Figure.json(row.tally(), figure -> due.ofDuty(row.rulebook(), row.duty().code(), figure)));
        return json;
    }
}
