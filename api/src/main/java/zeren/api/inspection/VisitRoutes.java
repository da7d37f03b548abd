package zeren.api.inspection;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.DocumentJson;
import zeren.api.register.FactJson;
import zeren.api.register.Known;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.calendar.IsoDate;
import zeren.inspection.InspectionRegistrar;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.Visits;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** Who was visited in a round of inspection. */
public final class VisitRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public VisitRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the visits of a round, standing or not. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        Recorded<Round> round = new InspectionLookup(view.register(), Rights.of(ctx, view.organisation())).round(id);
        Visits visits = new Visits(view.register());
        paging.answer(visits.of(round.id()), FactJson::key, visit -> VisitJson.of(visit, visits, view.asOf()));
    }

    /** Answers with one visit. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Recorded<Visit> visit = new InspectionLookup(view.register(), Rights.of(ctx, view.organisation())).visit(id);
        Conditional.answer(ctx, VisitJson.of(visit, new Visits(view.register()), view.asOf()));
    }

    /** Records that a unit was visited. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Optional<String> unit = body.required("unit", Text::code);
        Optional<LocalDate> visitedOn = body.required("visited_on", IsoDate::parse);
        List<DocumentReference> documents = body.objects("documents", Performance.MAX_DOCUMENTS).stream()
                .flatMap(document -> DocumentJson.read(document).stream())
                .toList();
        body.check();
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.<Visit>answer(
                ctx,
                body,
                now,
                (known, lookup, registrar) -> new InspectionRegistrar(InspectionRoutes.rules(known), registrar.today()).visit(
                        new InspectionLookup(lookup.register(), lookup.rights()).toInspect(id), unit.orElseThrow(), visitedOn.orElseThrow(), documents),
                (known, recorded) -> Reply.created("/visits/" + recorded.id(), VisitJson.of(recorded, new Visits(knowing(known, recorded)), now.toLocalDate())));
    }

    /** Returns what is known of the obligation with the performance that the visit was, where it was one. */
    private static Register knowing(Known known, Recorded<Visit> visit) {
        return Visits.performanceOf(visit).map(performance -> known.with(performance.fact().obligation(), performance)).orElse(known.register());
    }
}
