package zeren.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.FactJson;
import zeren.inspection.Finding;
import zeren.inspection.Findings;
import zeren.inspection.Rectification;
import zeren.register.Account;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.TimeLimit;

/**
 * Findings in JSON, each with how far its rectification has come by a date.
 *
 * @param register what is known
 * @param findings all findings that are known
 * @param asOf the date
 * @param rights what the caller sees; how something is mended by whom it does not see is left out
 */
record FindingJson(Register register, Findings findings, LocalDate asOf, Rights rights) {

    ObjectNode of(Recorded<Finding> recorded) {
        Finding finding = recorded.fact();
        ObjectNode json = Json.object()
                .put("id", recorded.id())
                .put("inspection", finding.round())
                .put("rulebook", finding.rulebook())
                .put("inspector", finding.inspector())
                .put("unit", finding.unit())
                .put("category", Snake.of(finding.category()));
        Json.putUnlessEmpty(json, "obligations", finding.obligations(), ObligationId::toString);
        Json.put(json, "duty", finding.duty());
        json.put("issued_on", finding.issuedOn().toString());
        Json.put(json, "rectify_by", finding.lastDay().map(LocalDate::toString));
        finding.limit().ifPresent(limit -> json.set("rectify_within", within(limit)));
        FactJson.putRecorded(json, recorded);
        rectification(recorded).ifPresent(rectification -> json.set("rectification", mending(rectification)));
        Json.putUnlessEmpty(json, "repeats", findings.repeatedBy(finding), Recorded::id);
        return json;
    }

    /** Returns how a finding is mended, where anybody has to, and the caller sees it. */
    Optional<Rectification> rectification(Recorded<Finding> finding) {
        return Rectification.find(finding, register.timetable()).filter(rectification -> rights.sees(rectification.obligation()));
    }

    /** Returns how far it has come. */
    Rectification.State state(Rectification rectification) {
        return rectification.state(register, asOf);
    }

    private ObjectNode mending(Rectification rectification) {
        Account account = register.account(rectification.obligation(), asOf);
        ObjectNode json = Json.object()
                .put("obligation", rectification.obligation().toString())
                .put("due_on", rectification.obligation().dueOn().toString());
        Json.put(json, "extended_to", account.extendedTo().map(LocalDate::toString));
        return json.put("status", Snake.of(account.standing().status())).put("state", Snake.of(state(rectification)));
    }

    private static ObjectNode within(TimeLimit limit) {
        return Json.object().put("count", limit.count()).put("unit", Snake.of(limit.unit()));
    }
}
