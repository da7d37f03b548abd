package zeren.api.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.http.BaseUrl;
import zeren.api.http.Conditional;
import zeren.api.http.Idempotency;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Rfc3339;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;

/** Calendars to subscribe to: to make, to look through, to take back, and to be read by whoever has the key. */
public final class FeedRoutes {
    /** A phone that asks again within minutes need not; a proxy that serves several keeps nothing. */
    private static final String CACHE_CONTROL = "private, max-age=300";
    private static final String KEEP = "keep calendars";

    private final FeedStore feeds;
    private final Function<String, Optional<Caller>> bearer;
    private final RegisterStore register;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Chronicle chronicle = new Chronicle();

    /** Creates the routes; {@code bearer} tells who bears the token of an id, if it is still good. */
    public FeedRoutes(
            FeedStore feeds, Function<String, Optional<Caller>> bearer, RegisterStore register, Idempotency idempotency, Clock clock) {
        this.feeds = feeds;
        this.bearer = bearer;
        this.register = register;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Answers with the feeds that the caller keeps, the oldest first. */
    public void list(Context ctx) {
        Caller caller = Caller.forItselfOrAll(ctx, KEEP);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        paging.<Feed>answer(
                feeds.of(caller)::forEach, feed -> List.of(Rfc3339.microseconds(feed.createdAt()), feed.id()), Paging.BY_TWO_TEXTS, FeedJson::of);
    }

    /** Answers with one feed, without its address. */
    public void get(Context ctx) {
        Caller caller = Caller.forItselfOrAll(ctx, KEEP);
        Params.none(ctx);
        Conditional.answer(ctx, FeedJson.of(feeds.get(caller, Params.path(ctx, "id"))));
    }

    /** Makes a feed, and shows its address this one time. */
    public void post(Context ctx) {
        Caller caller = Caller.forItself(ctx, KEEP);
        ZonedDateTime now = ZonedDateTime.now(clock);
        JsonBody body = JsonBody.of(ctx);
        FeedTerms terms = FeedBody.read(body, caller.in(register.current().organisation(now.toLocalDate())));
        Function<FeedKey, String> address = key -> BaseUrl.of(ctx) + "/calendars/" + key.reveal() + ".ics";
        idempotency.answer(ctx, caller.tokenId(), body.canonical(), now.toInstant(),
                key -> feeds.create(terms, caller, Caller.author(ctx), key, address));
    }

    /** Takes a feed back. */
    public void delete(Context ctx) {
        Caller caller = Caller.forItselfOrAll(ctx, KEEP);
        Params.none(ctx);
        Consumer<ObjectNode> unchanged = Conditional.required(ctx);
        Feed revoked = feeds.revoke(caller, Params.path(ctx, "id"), Caller.author(ctx), unchanged);
        Json.answer(ctx, FeedJson.of(revoked));
    }

    /** Answers with the calendar that a key opens, as its token sees it now; whatever is in the way, there is no such calendar. */
    public void read(Context ctx) {
        String shown = Params.path(ctx, "key");
        Params.none(ctx);
        Feed feed = FeedKey.parse(shown).flatMap(feeds::open).orElseThrow(FeedRoutes::none);
        Caller maker = bearer.apply(feed.token()).orElseThrow(FeedRoutes::none);
        Known known = register.current();
        LocalDate today = LocalDate.now(clock);
        Rights rights = maker.in(known.organisation(today));
        FeedScope scope = FeedScope.of(feed.terms(), known, rights, today);
        List<Event> events = chronicle.events(feed, known, FeedWindow.on(today), scope.wanted());
        ctx.header("Cache-Control", CACHE_CONTROL);
        Conditional.answer(ctx, CalendarText.CONTENT_TYPE, CalendarText.of(feed.terms(), scope.name(), events));
    }

    private static Refusal none() {
        return Refusal.notFound("There is no such calendar.");
    }
}
