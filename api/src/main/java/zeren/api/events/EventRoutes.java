package zeren.api.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.access.Caller;
import zeren.api.http.BaseUrl;
import zeren.api.http.Export;
import zeren.api.http.Json;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.register.RegisterStore;
import zeren.text.InvalidValueException;

/** What happened, for whoever follows it. */
public final class EventRoutes {
    /** How many events a page looks through at most: who sees few of many goes on from where it stopped. */
    private static final int MOST_LOOKED_AT = 5_000;
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("(?:evt-)?(0|[1-9][0-9]{0,14})");

    private final EventStore events;
    private final EventStreams streams;
    private final RegisterStore register;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public EventRoutes(EventStore events, EventStreams streams, RegisterStore register, Clock clock) {
        this.events = events;
        this.streams = streams;
        this.register = register;
        this.clock = clock;
    }

    /** Answers with the events after a position that the caller sees: a page of them, all of them as lines or as a table, or a stream that goes on. */
    public void get(Context ctx) {
        events.tell();
        long head = events.head();
        EventSight sight = EventSight.of(Caller.of(ctx), register.current(), LocalDate.now(clock));
        Params params = Params.of(ctx);
        Optional<Long> after = params.read("after", EventRoutes::position);
        EventFilter filter = EventFilter.read(params, sight.rights());
        checkPosition(params, "after", after, head);
        if (EventStreams.isWanted(ctx)) {
            stream(ctx, params, filter, after, head);
        } else {
            list(ctx, params, filter.and(sight::sees), after.orElse(0L), head);
        }
    }

    private static void checkPosition(Params params, String name, Optional<Long> position, long head) {
        position.filter(after -> after > head).ifPresent(after -> params.fault(
                name, "after_the_last", name + " is " + after + ", and the last event is " + head + ": if you read further once, this register was restored since"));
    }

    /** What a reader got last counts more than where it once began, as it comes back with the same address. */
    private void stream(Context ctx, Params params, EventFilter filter, Optional<Long> after, long head) {
        Optional<Long> last = params.header(ctx, LAST_EVENT_ID, EventRoutes::position);
        checkPosition(params, LAST_EVENT_ID, last, head);
        params.check();
        streams.open(ctx, filter, last.or(() -> after).orElse(head));
    }

    private void list(Context ctx, Params params, Predicate<Event> wanted, long after, long head) {
        Optional<Integer> limit = params.read("limit", Paging::limit);
        Optional<Export> export = Export.read(ctx, params);
        params.check();
        if (export.isPresent()) {
            EventPage all = new EventPage(events, after, head, wanted);
            export.get().answer(limit.<Iterator<Event>>map(some -> all.take(some).iterator()).orElse(all), EventJson::of, EventJson::line);
        } else {
            page(ctx, params, new EventPage(events, after, Math.min(head, after + MOST_LOOKED_AT), wanted), limit, head);
        }
    }

    private static void page(Context ctx, Params params, EventPage page, Optional<Integer> limit, long head) {
        List<Event> items = page.take(limit.orElse(Paging.DEFAULT_LIMIT));
        ObjectNode json = Json.object();
        Json.putObjects(json, "items", items, EventJson::of);
        if (page.reached() < head) {
            json.put("next", BaseUrl.of(ctx) + params.with("after", Long.toString(page.reached())));
        }
        json.put("position", page.reached());
        Json.answer(ctx, json);
    }

    private static long position(String what, String written) {
        Matcher form = POSITION.matcher(written);
        if (form.matches()) {
            return Long.parseLong(form.group(1));
        }
        throw new InvalidValueException(what, written, "the position of an event, its id, or 0");
    }
}
