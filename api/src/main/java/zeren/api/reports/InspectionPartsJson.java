package zeren.api.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.assessment.CoverageFigures;
import zeren.assessment.CoveredUnit;
import zeren.assessment.FollowUp;
import zeren.inspection.Finding;

/**
 * Coverage and findings in JSON.
 *
 * @param inquiry what was asked
 * @param links the addresses of obligations
 */
record InspectionPartsJson(Inquiry inquiry, Links links) {

    ObjectNode coverage(CoverageFigures coverage) {
        ObjectNode json = Json.object().put("rulebook", coverage.rulebook()).put("duty", coverage.duty().code());
        json.set("title", Json.title(coverage.duty().title()));
        json.put("to_cover", coverage.toCover()).put("visited", coverage.visited()).put("not_needed", coverage.notNeeded());
        coverage.share().ifPresent(share -> json.put("share", share));
        Json.putObjects(json, "units", coverage.units(), this::unit);
        return json;
    }

    private ObjectNode unit(CoveredUnit covered) {
        ObjectNode json = FiguresJson.unit(covered.unit().code(), inquiry).put("status", Snake.of(covered.status()));
        Json.put(json, "visited_on", covered.visitedOn().map(LocalDate::toString));
        return json.put("obligation", covered.obligation().id().toString()).put("link", links.obligation(covered.obligation().id()));
    }

    ObjectNode finding(FollowUp followUp) {
        Finding finding = followUp.finding();
        ObjectNode json = Json.object()
                .put("id", followUp.recorded().id())
                .put("inspection", finding.round())
                .put("rulebook", finding.rulebook());
        json.setAll(FiguresJson.unit(finding.unit(), inquiry));
        json.put("category", Snake.of(finding.category())).put("repeated", followUp.isRepeated()).put("issued_on", finding.issuedOn().toString());
        followUp.rectification().ifPresent(mending -> put(json, mending));
        followUp.daysToRectify().ifPresent(days -> json.put("days_to_rectify", days));
        return json;
    }

    private void put(ObjectNode json, FollowUp.Rectification mending) {
        json.put("due_on", mending.obligation().dueOn().toString());
        Json.put(json, "extended_to", mending.account().extendedTo().map(LocalDate::toString));
        json.put("status", Snake.of(mending.status())).put("days_overdue", mending.account().standing().daysOverdue());
        Json.put(json, "rectified_on", mending.performedOn().map(LocalDate::toString));
        json.put("confirmed", mending.isConfirmed());
        json.put("obligation", mending.obligation().id().toString()).put("link", links.obligation(mending.obligation().id()));
    }
}
