package zeren.api.inspection;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.api.register.FactJson;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.inspection.InspectionRegistrar;
import zeren.inspection.Visit;
import zeren.inspection.Visits;
import zeren.register.Fact;
import zeren.register.Recorded;
import zeren.register.Withdrawal;

/** Which visits were recorded wrongly. */
public final class VisitWithdrawalRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public VisitWithdrawalRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the withdrawal of a visit, if there is one. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        paging.answer(of(ctx, view, id), FactJson::key, withdrawal -> VisitJson.of(withdrawal, id));
    }

    /** Answers with one withdrawal. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        String own = Params.path(ctx, "withdrawal");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Recorded<? extends Fact> withdrawal = of(ctx, view, id).stream()
                .filter(recorded -> recorded.id().equals(own))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no withdrawal " + own + " of " + id + "."));
        Conditional.answer(ctx, VisitJson.of(withdrawal, id));
    }

    /** Records that a visit was recorded wrongly. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Withdrawal.Reason reason = body.required("reason", (what, text) -> Snake.parse(what, Withdrawal.Reason.class, text)).orElse(null);
        body.check();
        recording.<Fact>answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (known, lookup, registrar) -> new InspectionRegistrar(InspectionRoutes.rules(known), registrar.today())
                        .withdraw(new InspectionLookup(lookup.register(), lookup.rights()).toWithdraw(id), reason),
                (known, recorded) -> Reply.created("/visits/" + id + "/withdrawals/" + recorded.id(), VisitJson.of(recorded, id)));
    }

    private static List<Recorded<? extends Fact>> of(Context ctx, View view, String id) {
        Recorded<Visit> visit = new InspectionLookup(view.register(), Rights.of(ctx, view.organisation())).visit(id);
        return VisitJson.withdrawal(visit, new Visits(view.register())).stream().toList();
    }
}
