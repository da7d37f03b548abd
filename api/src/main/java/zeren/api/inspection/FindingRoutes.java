package zeren.api.inspection;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.FactJson;
import zeren.api.register.Lookup;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.inspection.Finding;
import zeren.inspection.Findings;
import zeren.inspection.InspectionRegistrar;
import zeren.inspection.Round;
import zeren.register.Recorded;
import zeren.register.Register;

/** What inspections found. */
public final class FindingRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public FindingRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the findings that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        FindingFilter filter = FindingFilter.read(params, view, rights);
        params.check();
        InspectionLookup lookup = new InspectionLookup(view.register(), rights);
        FindingJson json = json(view, rights);
        List<Recorded<Finding>> found = json.findings().all().stream()
                .filter(finding -> lookup.sees(finding) && filter.test(finding, json))
                .toList();
        paging.answer(found, FactJson::key, json::of);
    }

    /** Answers with the findings of a round. */
    public void ofRound(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        Rights rights = Rights.of(ctx, view.organisation());
        Recorded<Round> round = new InspectionLookup(view.register(), rights).round(id);
        FindingJson json = json(view, rights);
        paging.answer(json.findings().of(round.id()), FactJson::key, json::of);
    }

    /** Answers with one finding. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Rights rights = Rights.of(ctx, view.organisation());
        Recorded<Finding> finding = new InspectionLookup(view.register(), rights).finding(id);
        Conditional.answer(ctx, json(view, rights).of(finding));
    }

    /** Records what was found. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        FindingBody said = FindingBody.read(body);
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.<Finding>answer(
                ctx,
                body,
                now,
                (known, lookup, registrar) -> {
                    Recorded<Round> round = toInspect(lookup, id);
                    return new InspectionRegistrar(InspectionRoutes.rules(known), registrar.today()).issue(round, said.in(round));
                },
                (known, recorded) -> Reply.created("/findings/" + recorded.id(), json(known.register(), ctx, now.toLocalDate()).of(recorded)));
    }

    private static FindingJson json(Register register, Context ctx, LocalDate today) {
        return new FindingJson(register, Findings.of(register), today, Rights.of(ctx, register.institution().on(today)));
    }

    private static Recorded<Round> toInspect(Lookup lookup, String id) {
        return new InspectionLookup(lookup.register(), lookup.rights()).toInspect(id);
    }

    private static FindingJson json(View view, Rights rights) {
        return new FindingJson(view.register(), Findings.of(view.register()), view.asOf(), rights);
    }
}
