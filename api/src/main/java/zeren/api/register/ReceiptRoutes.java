package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Json;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.register.Obligation;

/** What answers about obligations rest on, to be computed again by whoever has the journal. */
public final class ReceiptRoutes {
    private static final int MOST = 10_000;

    private final RegisterStore store;
    private final String engine;
    private final Clock clock;

    /**
     * Creates the routes; today is the clock's date in its zone.
     *
     * @param engine the version of the software
     */
    public ReceiptRoutes(RegisterStore store, String engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /** Answers with the receipt of one obligation's answer. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        View view = View.read(params, store, now);
        params.check();
        Obligation obligation = view.lookup(Rights.of(ctx, view.organisation())).obligation(id);
        Json.answer(ctx, receipt(ctx, view, now).of(obligation));
    }

    /** Answers with the receipt of a whole list, which takes the filters of the list and has no pages. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        View view = View.read(params, store, now);
        Rights rights = Rights.of(ctx, view.organisation());
        ObligationFilter filter = ObligationFilter.read(params, view, rights);
        Window window = Window.read(params, view.known().rulebooks(), view.asOf());
        // Of a window that is refused there is nothing to find, or too much.
        params.check();
        List<Obligation> found = new ArrayList<>();
        window.forEach(view.register().timetable(), obligation -> {
            if (found.size() <= MOST && rights.sees(obligation) && filter.test(obligation)) {
                found.add(obligation);
            }
        });
        if (found.size() > MOST) {
            params.refuse("due_to", "too_many", "more than " + MOST + " obligations: ask for fewer, by period, unit or due date");
        }
        params.check();
        found.sort((one, other) -> SortOrder.EARLIEST_FIRST.compare(SortOrder.key(one), SortOrder.key(other)));
        Json.answer(ctx, receipt(ctx, view, now).of(found));
    }

    /** What is known now is what was recorded up to the last entry, whatever another server's clock makes of the present. */
    private Receipt receipt(Context ctx, View view, ZonedDateTime now) {
        Instant asked = Optional.ofNullable(ctx.queryParam("known_at")).map(text -> Rfc3339.parse("known_at", text)).orElse(now.toInstant());
        return new Receipt(view, engine, asked);
    }
}
