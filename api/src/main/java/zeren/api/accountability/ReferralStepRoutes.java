package zeren.api.accountability;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.accountability.Part;
import zeren.accountability.Proceeding;
import zeren.accountability.ReferralStep;
import zeren.accountability.Referrals;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.api.register.DocumentJson;
import zeren.api.register.FactJson;
import zeren.api.register.Known;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.calendar.IsoDate;
import zeren.register.Recorded;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;

/** The course of a referral after its proposal. */
public final class ReferralStepRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ReferralStepRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the steps of a referral, in their order. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        Proceeding found = find(ctx, view, id);
        paging.answer(found.steps(), FactJson::key, step -> ReferralJson.of(step, found));
    }

    /** Answers with one step. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        String own = Params.path(ctx, "step");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Proceeding found = find(ctx, view, id);
        Recorded<ReferralStep> step = found.steps().stream()
                .filter(recorded -> recorded.id().equals(own))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no step " + own + " of " + id + "."));
        Conditional.answer(ctx, ReferralJson.of(step, found));
    }

    /** Records a step. */
    public void take(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Optional<ReferralStep.Kind> kind = body.required("kind", (what, text) -> Snake.parse(what, ReferralStep.Kind.class, text));
        Optional<LocalDate> takenOn = body.required("taken_on", IsoDate::parse);
        Optional<DocumentReference> document = body.findObject("document").flatMap(DocumentJson::read);
        Optional<Withdrawal.Reason> reason = body.read("reason", (what, text) -> Snake.parse(what, Withdrawal.Reason.class, text));
        body.check();
        String author = Caller.of(ctx).tokenId();
        recording.answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (known, lookup, registrar) -> {
                    Proceeding found = ReferralLookup.of(known, lookup.rights()).get(id);
                    return decide(found, new ReferralStep(id, kind.orElseThrow(), takenOn.orElseThrow(), document, reason), lookup.rights(), author, registrar.today());
                },
                ReferralStepRoutes::created);
    }

    private static ReferralStep decide(Proceeding found, ReferralStep step, Rights rights, String author, LocalDate today) {
        String office = found.office(Part.of(step.kind()), step.takenOn()).orElse("whoever receives referrals for the record");
        boolean may = step.kind().isDecision() ? rights.mayDecideFor(office) : rights.mayReportFor(office);
        rights.check(may, "record in the name of " + office + " that this referral is " + step.kind().code());
        rights.check(!rights.actsForAny(found.barred(step)), "record for both sides of a referral that it is " + step.kind().code());
        Objections.check(found.objections(step, author, today));
        return step;
    }

    private static Reply created(Known known, Recorded<ReferralStep> recorded) {
        String id = recorded.fact().referral();
        Proceeding after = new Referrals(known.register(), known.rulebooks()).find(id).orElseThrow().and(recorded);
        return Reply.created("/referrals/" + id + "/steps/" + recorded.id(), ReferralJson.of(recorded, after));
    }

    private static Proceeding find(Context ctx, View view, String id) {
        return ReferralLookup.of(view.known(), Rights.of(ctx, view.organisation())).get(id);
    }
}
