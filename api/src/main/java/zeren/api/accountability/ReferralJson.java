package zeren.api.accountability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zeren.accountability.Candidate;
import zeren.accountability.Part;
import zeren.accountability.Proceeding;
import zeren.accountability.Proof;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.DocumentJson;
import zeren.api.register.FactJson;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Recorded;

/** Referrals in JSON, their steps, and what could be referred. */
final class ReferralJson {
    private static final String OBLIGATIONS = "obligations";

    private ReferralJson() {}

    static ObjectNode of(Proceeding proceeding) {
        Referral referral = proceeding.referral();
        ObjectNode json = Json.object().put("id", proceeding.id()).put("rulebook", referral.rulebook());
        putSubject(json, referral.unit(), referral.post());
        Json.put(json, "grounds", referral.grounds(), Object::toString);
        Json.putObjects(json, OBLIGATIONS, proceeding.proofs(), ReferralJson::of);
        json.put("proposed_by", referral.proposedBy())
                .put("proposed_to", referral.proposedTo())
                .put("decided_by", referral.decidedBy());
        Json.put(json, "filed_by", proceeding.office(Part.FILER));
        json.put("proposed_on", referral.proposedOn().toString());
        json.set("document", DocumentJson.of(referral.document()));
        json.put("occasion", proceeding.occasion().id());
        FactJson.putRecorded(json, proceeding.proposed());
        json.put("state", Snake.of(proceeding.state()));
        Json.put(json, "decision", proceeding.decision().map(step -> Snake.of(step.fact().kind())));
        Json.put(json, "answer_by", proceeding.answerBy().map(LocalDate::toString));
        json.put("unfounded", proceeding.isUnfounded());
        Json.putObjects(json, "steps", proceeding.steps(), step -> of(step, proceeding));
        return json;
    }

    /** Returns one of the steps of a referral. */
    static ObjectNode of(Recorded<ReferralStep> recorded, Proceeding proceeding) {
        ReferralStep step = recorded.fact();
        ObjectNode json = Json.object()
                .put("id", recorded.id())
                .put("referral", step.referral())
                .put("kind", Snake.of(step.kind()));
        Json.put(json, "taken_by", proceeding.office(Part.of(step.kind()), step.takenOn()));
        json.put("taken_on", step.takenOn().toString());
        step.document().ifPresent(document -> json.set("document", DocumentJson.of(document)));
        Json.put(json, "reason", step.reason().map(Snake::of));
        if (proceeding.isLateAnswer(step)) {
            json.put("late_answer", true);
        }
        FactJson.putRecorded(json, recorded);
        return json;
    }

    static ObjectNode of(Candidate candidate) {
        ObjectNode json = Json.object().put("rulebook", candidate.rulebook().id());
        putSubject(json, candidate.unit().code(), candidate.post().map(Post::code));
        Json.put(json, OBLIGATIONS, candidate.obligations(), Obligation::toString);
        Json.put(json, "proposed_by", candidate.proposers(), Unit::code);
        Json.put(json, "proposed_to", candidate.recipients(), Unit::code);
        return json.put("decided_by", candidate.decider().code());
    }

    private static ObjectNode of(Proof proof) {
        ObjectNode json = Json.object().put("id", proof.obligation().toString());
        Json.put(json, "status_then", proof.then().map(Snake::of));
        return json.put("holds", proof.holds());
    }

    private static void putSubject(ObjectNode json, String unit, Optional<String> post) {
        ObjectNode subject = json.putObject("subject").put("unit", unit);
        Json.put(subject, "post", post);
    }
}
