package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.register.Dossier;
import zeren.register.Matter;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;

/** What was done about what is owed, and what was recorded in the place of what. */
public final class PerformanceRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public PerformanceRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the performances of an obligation, standing or not. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        list(ctx, lookup -> lookup.matter(id), Dossier::performances);
    }

    /** Answers with the performances that were recorded in the place of one. */
    public void corrections(Context ctx) {
        String id = Params.path(ctx, "id");
        list(ctx, lookup -> lookup.performance(id).about(), dossier -> dossier.performances().stream()
                .filter(recorded -> recorded.fact().corrects().equals(Optional.of(id)))
                .toList());
    }

    /** Answers with one performance. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Lookup.Found<Performance> found = view.lookup(Rights.of(ctx, view.organisation())).performance(id);
        Conditional.answer(ctx, view.performances(found.about()).of(found.recorded()));
    }

    /** Records that an obligation was performed. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        record(ctx, (lookup, registrar, said) -> registrar.perform(lookup.toRecord(id), said.performedOn(), said.documents()));
    }

    /** Records a performance in the place of another. */
    public void correct(Context ctx) {
        String id = Params.path(ctx, "id");
        record(ctx, (lookup, registrar, said) -> {
            Lookup.Found<Performance> found = lookup.toChange(id);
            return registrar.correct(found.recorded(), found.about(), said.performedOn(), said.documents());
        });
    }

    private interface Decision {
        Performance decide(Lookup lookup, Registrar registrar, PerformanceBody said);
    }

    private void record(Context ctx, Decision decision) {
        JsonBody body = JsonBody.of(ctx);
        PerformanceBody said = PerformanceBody.read(body);
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.answer(
                ctx,
                body,
                now,
                (lookup, registrar) -> decision.decide(lookup, registrar, said),
                (known, recorded) -> created(known, recorded, now));
    }

    private static Reply created(Known known, Recorded<Performance> recorded, ZonedDateTime now) {
        Obligation obligation = known.register().timetable().get(recorded.fact().obligation());
        Register register = known.with(obligation.id(), recorded);
        PerformanceJson json = new PerformanceJson(register, obligation, now.toLocalDate(), now.getZone());
        return Reply.created("/performances/" + recorded.id(), json.of(recorded));
    }

    private void list(
            Context ctx, Function<Lookup, Matter> which, Function<Dossier, List<Recorded<Performance>>> choice) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        Matter about = which.apply(view.lookup(Rights.of(ctx, view.organisation())));
        List<Recorded<Performance>> chosen = choice.apply(view.register().dossier(about.id()));
        paging.answer(chosen, FactJson::key, view.performances(about)::of);
    }
}
