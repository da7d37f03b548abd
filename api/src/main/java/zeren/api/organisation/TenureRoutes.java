package zeren.api.organisation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.Known;
import zeren.api.register.View;
import zeren.api.register.RegisterStore;
import zeren.organisation.Tenure;

/** Who has held a post, or acted for its holder, and how that changes. */
public final class TenureRoutes {
    private final RegisterStore store;
    private final Keeping keeping;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public TenureRoutes(RegisterStore store, Keeping keeping, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Answers with the tenures of a post. */
    public void list(Context ctx) {
        String post = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Known known = View.timeless(params, paging, store, now).known();
        params.check();
        Rights rights = Rights.of(ctx, known.organisation(now.toLocalDate()));
        PostRoutes.find(rights, post);
        paging.answer(rights.organisation().tenuresOf(post), Tenure::id, PostJson::of);
    }

    /** Answers with one tenure. */
    public void get(Context ctx) {
        String post = Params.path(ctx, "code");
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Known known = View.timeless(params, store, now).known();
        params.check();
        PostRoutes.find(Rights.of(ctx, known.organisation(now.toLocalDate())), post);
        Conditional.answer(ctx, PostJson.of(TenureChange.find(known, post, id)));
    }

    /** Takes a tenure or a delegation. */
    public void post(Context ctx) {
        String post = Params.path(ctx, "code");
        keeping.post(ctx, ZonedDateTime.now(clock), rights -> PostRoutes.find(rights, post), new NewTenure(), post, (body, change, known) -> {
            Tenure said = TenureBody.read(post, body);
            return change.additions().isEmpty()
                    ? Reply.changed(PostJson.of(said))
                    : Reply.created("/posts/" + post + "/tenures/" + said.id(), PostJson.of(said));
        });
    }

    /** Ends a tenure, or says something else of it. */
    public void put(Context ctx) {
        String post = Params.path(ctx, "code");
        String id = Params.path(ctx, "id");
        keeping.put(ctx, ZonedDateTime.now(clock), rights -> PostRoutes.find(rights, post), new TenureChange(), post + "/" + id, "/posts/" + post + "/tenures/" + id,
                (known, now) -> Optional.of(PostJson.of(TenureChange.find(known, post, id))));
    }
}
