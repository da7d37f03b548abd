package zeren.api.organisation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.Known;
import zeren.api.register.View;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.calendar.IsoDate;
import zeren.organisation.Post;
import zeren.organisation.Rank;

/** Posts on a date with those who hold them, and how they change. */
public final class PostRoutes {
    private final RegisterStore store;
    private final Keeping keeping;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public PostRoutes(RegisterStore store, Keeping keeping, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Answers with the posts that exist on a date. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate on = paging.pinned("on", IsoDate::parse, now.toLocalDate());
        Rights rights = Rights.of(ctx, View.timeless(params, paging, store, now).known().organisation(on));
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
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        Known known = View.timeless(params, store, now).known();
        params.check();
        LocalDate date = on.orElse(now.toLocalDate());
        Post post = find(Rights.of(ctx, known.organisation(date)), code);
        on.ifPresent(day -> Existence.check("Post " + code, post.exists(), day));
        Conditional.answer(ctx, PostJson.find(known.institution(), code, date).orElseThrow());
    }

    /** Sets a post up, or says something else of one. */
    public void put(Context ctx) {
        String code = Params.path(ctx, "code");
        keeping.put(ctx, ZonedDateTime.now(clock), rights -> find(rights, code), new PostChange(), code, "/posts/" + code,
                (known, now) -> PostJson.find(known.institution(), code, now.toLocalDate()));
    }

    /**
     * Returns the post of that code.
     *
     * @throws Refusal if there never was one, or none that the caller sees
     */
    static Post find(Rights rights, String code) {
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
