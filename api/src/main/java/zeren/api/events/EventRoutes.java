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
import zeren.api.access.Rights;
import zeren.api.http.BaseUrl;
import zeren.api.http.Export;
import zeren.api.http.Json;
import zeren.api.http.Params;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.text.InvalidValueException;

/** What happened, for whoever follows it. */
public final class EventRoutes {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    /** How many events a page looks through at most: who sees few of many goes on from where it stopped. */
    private static final int MOST_LOOKED_AT = 5_000;
    private static final Pattern POSITION = Pattern.compile("(?:evt-)?(0|[1-9][0-9]{0,14})");

    private final EventStore events;
    private final RegisterStore register;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public EventRoutes(EventStore events, RegisterStore register, Clock clock) {
        this.events = events;
        this.register = register;
        this.clock = clock;
    }

    /** Answers with the events after a position that the caller sees: a page of them, or all of them as lines or as a table. */
    public void list(Context ctx) {
        events.tell();
        long head = events.head();
        Known known = register.current();
        Rights rights = Rights.of(ctx, known.organisation(LocalDate.now(clock)));
        Params params = Params.of(ctx);
        Optional<Long> after = params.read("after", EventRoutes::position);
        Optional<Integer> limit = params.read("limit", EventRoutes::limit);
        Predicate<Event> wanted = EventFilter.read(params, rights).and(new EventSight(known, rights)::sees);
        Optional<Export> export = Export.read(ctx, params);
        after.filter(position -> position > head).ifPresent(position -> params.fault(
                "after", "after_the_last", "after is " + position + ", and the last event is " + head + ": if you read further once, this register was restored"));
        params.check();
        if (export.isPresent()) {
            EventPage all = new EventPage(events, after.orElse(0L), head, wanted);
            export.get().answer(limit.<Iterator<Event>>map(some -> all.take(some).iterator()).orElse(all), EventJson::of, EventJson::line);
        } else {
            page(ctx, params, new EventPage(events, after.orElse(0L), Math.min(head, after.orElse(0L) + MOST_LOOKED_AT), wanted), limit, head);
        }
    }

    private static void page(Context ctx, Params params, EventPage page, Optional<Integer> limit, long head) {
        List<Event> items = page.take(limit.orElse(DEFAULT_LIMIT));
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

    private static int limit(String what, String written) {
        if (written.matches("[1-9][0-9]{0,2}") && Integer.parseInt(written) <= LARGEST_LIMIT) {
            return Integer.parseInt(written);
        }
        throw new InvalidValueException(what, written, "a whole number from 1 to " + LARGEST_LIMIT);
    }
}
