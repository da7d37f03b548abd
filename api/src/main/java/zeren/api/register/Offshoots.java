package zeren.api.register;

import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.register.Dossier;
import zeren.register.Fact;
import zeren.register.Recorded;

/**
 * The facts of one kind that say what became of another fact: the reviews or the withdrawal of a performance, the revocation of a relief.
 *
 * @param store what is recorded
 * @param parent finds the other fact by its id
 * @param facts finds the facts about that id
 * @param name what one of them is called
 * @param <P> the kind of the other fact
 * @param <F> their own kind
 */
record Offshoots<P extends Fact, F extends Fact>(
        RegisterStore store,
        BiFunction<Lookup, String, Lookup.Found<P>> parent,
        BiFunction<Dossier, String, List<Recorded<F>>> facts,
        String name) {

    /** Answers with all of them. */
    void list(Context ctx, ZonedDateTime now) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, now);
        params.check();
        paging.answer(about(ctx, view, id), FactJson::key, FactJson::of);
    }

    /** Answers with the one that the path names. */
    void get(Context ctx, ZonedDateTime now) {
        String id = Params.path(ctx, "id");
        String own = Params.path(ctx, name);
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, now);
        params.check();
        Recorded<F> recorded = about(ctx, view, id).stream()
                .filter(fact -> fact.id().equals(own))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no " + name + " " + own + " of " + id + "."));
        Conditional.answer(ctx, FactJson.of(recorded));
    }

    private List<Recorded<F>> about(Context ctx, View view, String id) {
        Lookup.Found<P> found = parent.apply(view.lookup(Rights.of(ctx, view.organisation())), id);
        return facts.apply(view.register().dossier(found.about().id()), id);
    }
}
