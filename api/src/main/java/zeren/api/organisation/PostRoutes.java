package zeren.api.organisation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.calendar.IsoDate;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Rank;

/** Posts on a date, and who holds them. */
public final class PostRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public PostRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the posts that exist on a date. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        LocalDate on = paging.pinned("on", IsoDate::parse, LocalDate.now(clock));
        Rights rights = rights(ctx, on);
        Predicate<Post> filter = filter(params, rights);
        params.check();
        paging.answer(
                rights.organisation().posts().stream()
                        .filter(post -> post.exists().contains(on) && rights.sees(post) && filter.test(post))
                        .toList(),
                Post::code,
                post -> PostJson.of(rights.organisation(), post, on));
    }

    /** Answers with one post. */
    public void get(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        Rights rights = rights(ctx, on.orElse(LocalDate.now(clock)));
        Post post = find(rights, code);
        on.ifPresent(date -> Existence.check("Post " + code, post.exists(), date));
        Conditional.answer(ctx, PostJson.of(rights.organisation(), post, on.orElse(LocalDate.now(clock))));
    }

    /** Answers with who has held a post, or acted for its holder. */
    public void tenures(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        Rights rights = rights(ctx, LocalDate.now(clock));
        find(rights, code);
        paging.answer(rights.organisation().tenuresOf(code), Tenure::id, PostJson::of);
    }

    private Rights rights(Context ctx, LocalDate on) {
        return Rights.of(ctx, store.current().organisation(on));
    }

    private static Post find(Rights rights, String code) {
        return rights.findPost(code).orElseThrow(() -> Refusal.notFound("There is no post " + code + "."));
    }

    private static Predicate<Post> filter(Params params, Rights rights) {
        Optional<Set<String>> units = UnitFilter.unitOrSubtree(params, "unit", rights);
        Optional<Rank> rank = params.read("rank", (what, text) -> Snake.parse(what, Rank.class, text));
        Optional<Boolean> leadership = params.truth("leadership");
        Optional<String> q = params.text("q");
        return post -> units.map(codes -> codes.contains(post.unit())).orElse(true)
                && rank.map(post.rank()::equals).orElse(true)
                && leadership.map(wanted -> wanted == rights.organisation().isLeadership(post)).orElse(true)
                && q.map(text -> UnitFilter.mentions(text, post.code(), post.title())).orElse(true);
    }
}
