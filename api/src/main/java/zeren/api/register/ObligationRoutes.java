package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.register.Obligation;
import zeren.register.Timetable;

/** What is owed, and how it stands on a date. */
public final class ObligationRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ObligationRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the obligations that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        ObligationFilter filter = ObligationFilter.read(params, view, rights);
        Window window = Window.read(params, view.known().rulebooks(), view.asOf());
        SortOrder order = SortOrder.read(params);
        params.check();
        Timetable timetable = view.register().timetable();
        paging.<Obligation>answer(
                () -> window.parts(timetable, order).map(part -> part.stream().filter(owed -> rights.sees(owed) && filter.test(owed)).toList()),
                SortOrder::key,
                order,
                obligation -> ObligationJson.of(obligation, view));
    }

    /** Answers with one obligation and its whole history. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Obligation obligation = view.lookup(Rights.of(ctx, view.organisation())).obligation(id);
        Conditional.answer(ctx, ObligationJson.withHistory(obligation, view));
    }
}
