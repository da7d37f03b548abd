package zeren.api.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.register.Change;
import zeren.api.register.Changing;
import zeren.api.register.Known;
import zeren.api.register.PreviewId;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.text.InvalidValueException;

/** Which days are worked, and by which notice. */
public final class CalendarRoutes {
    private final RegisterStore store;
    private final Changing changing;
    private final Clock clock;

    /** Creates the routes. */
    public CalendarRoutes(RegisterStore store, Changing changing, Clock clock) {
        this.store = store;
        this.changing = changing;
        this.clock = clock;
    }

    /** Answers with the calendars. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Known known = View.timeless(params, paging, store, ZonedDateTime.now(clock)).known();
        params.check();
        List<WorkingCalendar> calendars = ShippedCalendars.ids().stream().map(id -> YearInPath.calendar(known, id)).toList();
        paging.answer(calendars, WorkingCalendar::id, CalendarJson::summary);
    }

    /** Answers with one calendar and its days, of all years or of one. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Optional<Integer> year = params.read("year", CalendarRoutes::year);
        Known known = View.timeless(params, store, ZonedDateTime.now(clock)).known();
        WorkingCalendar calendar = YearInPath.calendar(known, id);
        if (year.isPresent() && !calendar.years().contains(year.get())) {
            params.fault("year", "unknown_value", "year cannot be " + year.get() + ": " + id + " is published for " + calendar.coverage());
        }
        params.check();
        Conditional.answer(ctx, CalendarJson.of(calendar, year.map(List::of).orElse(calendar.years())));
    }

    /** Answers with one year of a calendar. */
    public void year(Context ctx) {
        YearInPath asked = inPath(ctx);
        Params params = Params.of(ctx);
        Known known = View.timeless(params, store, ZonedDateTime.now(clock)).known();
        params.check();
        WorkingCalendar calendar = asked.published(known).orElseThrow(() -> Refusal.notFound(
                "The year " + asked.year() + " of " + asked.calendar() + " is not published yet; /working-calendars/" + asked.calendar() + " lists the years."));
        Conditional.answer(ctx, CalendarJson.year(calendar, asked.year()));
    }

    /** Takes in what official notices say of a year. */
    public void put(Context ctx) {
        Caller.checkAdministrator(ctx, "change calendars");
        Params params = Params.ofWrite(ctx);
        Optional<PreviewId> previewed = PreviewId.read(params);
        YearInPath asked = inPath(ctx);
        Consumer<Optional<ObjectNode>> precondition = Conditional.put(ctx);
        JsonBody body = JsonBody.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Function<Known, Change> change = new CalendarYearChange().read(asked.toString(), body, now);
        AtomicBoolean begun = new AtomicBoolean();
        changing.answer(ctx, body.canonical(), now, previewed, known -> {
            Optional<ObjectNode> before = json(asked, known);
            begun.set(before.isPresent());
            precondition.accept(before);
            return change.apply(known);
        }, (changed, known) -> {
            ObjectNode after = json(asked, known).orElseThrow();
            return begun.get() ? Reply.changed(after) : Reply.created("/working-calendars/" + asked.calendar() + "/years/" + asked.year(), after);
        });
    }

    private static Optional<ObjectNode> json(YearInPath asked, Known known) {
        return asked.published(known).map(calendar -> CalendarJson.year(calendar, asked.year()));
    }

    private static YearInPath inPath(Context ctx) {
        return YearInPath.of(Params.path(ctx, "id"), Params.path(ctx, "year"));
    }

    private static int year(String what, String written) {
        if (!written.matches("[0-9]{4}")) {
            throw new InvalidValueException(what, written, "a year of four digits");
        }
        return Integer.parseInt(written);
    }
}
