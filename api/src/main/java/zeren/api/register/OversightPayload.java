package zeren.api.register;

import java.util.Map;
import java.util.TreeMap;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.rulebook.TimeLimit;
import zeren.text.Coded;

/** What the journal records of inspections and referrals, as {@link FactPayload} does of the rest. */
final class OversightPayload {
    private OversightPayload() {}

    static Map<String, Object> of(Round round) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("rulebook", round.rulebook());
        payload.put("period", round.period().toString());
        payload.put("inspector", round.inspector());
        FactPayload.put(payload, "covers", round.covers());
        return payload;
    }

    static Map<String, Object> of(Visit visit) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("inspection", visit.round());
        payload.put("unit", visit.unit());
        payload.put("visited_on", visit.visitedOn().toString());
        payload.put("documents", visit.documents().stream().map(FactPayload::of).toList());
        FactPayload.put(payload, "obligation", visit.performs());
        return payload;
    }

    static Map<String, Object> of(VisitWithdrawal withdrawal) {
        return Map.of("visit", withdrawal.visit(), "reason", withdrawal.reason().code());
    }

    static Map<String, Object> of(Finding finding) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("inspection", finding.round());
        payload.put("rulebook", finding.rulebook());
        payload.put("inspector", finding.inspector());
        payload.put("unit", finding.unit());
        payload.put("category", finding.category().code());
        payload.put("obligations", finding.obligations().stream().map(Object::toString).toList());
        FactPayload.put(payload, "duty", finding.duty());
        payload.put("issued_on", finding.issuedOn().toString());
        FactPayload.put(payload, "rectify_by", finding.lastDay());
        FactPayload.put(payload, "rectify_count", finding.limit().map(TimeLimit::count));
        FactPayload.put(payload, "rectify_unit", finding.limit().map(limit -> limit.unit().code()));
        return payload;
    }

    static Map<String, Object> of(Referral referral) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("rulebook", referral.rulebook());
        payload.put("unit", referral.unit());
        FactPayload.put(payload, "post", referral.post());
        payload.put("grounds", referral.grounds().stream().map(Object::toString).toList());
        payload.put("obligations", referral.obligations().stream().map(Object::toString).toList());
        payload.put("proposed_by", referral.proposedBy());
        payload.put("proposed_to", referral.proposedTo());
        payload.put("decided_by", referral.decidedBy());
        payload.put("proposed_on", referral.proposedOn().toString());
        payload.put("document", FactPayload.of(referral.document()));
        return payload;
    }

    static Map<String, Object> of(ReferralStep step) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("referral", step.referral());
        payload.put("kind", step.kind().code());
        payload.put("taken_on", step.takenOn().toString());
        FactPayload.put(payload, "reason", step.reason().map(Coded::code));
        step.document().ifPresent(document -> payload.put("document", FactPayload.of(document)));
        return payload;
    }
}
