package zeren.api.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.assessment.FindingFigures;
import zeren.assessment.InspectedUnit;
import zeren.assessment.InspectionReport;
import zeren.inspection.Finding;
import zeren.schedule.Cycle;
import zeren.schedule.Period;

/** The report of a year's inspections in JSON. */
final class InspectionJson {
    private InspectionJson() {}

    static ObjectNode of(InspectionReport report, Inquiry inquiry, Links links) {
        InspectionPartsJson parts = new InspectionPartsJson(inquiry, links);
        ObjectNode json = Json.object().put("year", new Period(Cycle.YEAR, report.year(), 1).toString());
        FiguresJson.putHead(json, inquiry);
        Json.putObjects(json, "coverage", report.coverage(), parts::coverage);
        ObjectNode total = FiguresJson.put(json.putObject("total"), report.total());
        report.averageDaysToRectify().ifPresent(days -> total.put("average_days_to_rectify", days));
        report.longestToRectify().ifPresent(days -> total.put("longest_days_to_rectify", days));
        Json.putObjects(json, "by_category", report.byCategory().entrySet(), InspectionJson::category);
        Json.putObjects(json, "by_unit", report.byUnit(), row -> unit(row, inquiry));
        Json.putObjects(json, "findings", report.findings(), parts::finding);
        return json;
    }

    private static ObjectNode category(Map.Entry<Finding.Category, FindingFigures> row) {
        return FiguresJson.put(Json.object().put("category", Snake.of(row.getKey())), row.getValue());
    }

    private static ObjectNode unit(InspectedUnit row, Inquiry inquiry) {
        return FiguresJson.put(FiguresJson.unit(row.unit(), inquiry).put("visits", row.visits()), row.figures());
    }
}
