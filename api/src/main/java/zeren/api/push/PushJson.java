package zeren.api.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;

/** What other systems were told, in JSON: neither their addresses nor anything that opens them. */
final class PushJson {
    private PushJson() {}

    static ObjectNode of(Target target, TargetState state, PushCounts counts) {
        ObjectNode json = Json.object()
                .put("target", target.name())
                .put("assign", target.assignment().code())
                .put("pending", counts.pending())
                .put("refused", counts.refused())
                .put("open", counts.open())
                .put("completed", counts.completed())
                .put("withdrawn", counts.withdrawn())
                .put("failures", state.failures());
        Json.put(json, "last_success_at", state.lastSuccessAt().map(Rfc3339::microseconds));
        Json.put(json, "last_failure_at", state.lastFailureAt().map(Rfc3339::microseconds));
        Json.put(json, "last_failure", state.lastFailure());
        Json.put(json, "paused_until", state.pausedUntil().map(Rfc3339::microseconds));
        Json.put(json, "reconciled_on", state.reconciledOn().map(LocalDate::toString));
        return json;
    }

    static ObjectNode of(String target, LedgerRow row, PushState state) {
        ObjectNode json = Json.object().put("target", target).put("task", row.task());
        Json.put(json, "obligation", row.origin().map(LedgerRow.Origin::obligation));
        Json.put(json, "staff_no", row.origin().flatMap(origin -> origin.assignee().staffNo()));
        Json.put(json, "post", row.origin().flatMap(origin -> origin.assignee().post()));
        json.put("state", Snake.of(state));
        Json.put(json, "operation", row.pending().map(Snake::of));
        json.put("attempts", row.attempt().count());
        Json.put(json, "outcome", row.attempt().outcome());
        json.put("created_at", Rfc3339.microseconds(row.createdAt())).put("changed_at", Rfc3339.microseconds(row.changedAt()));
        return json;
    }
}
