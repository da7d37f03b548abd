package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Json;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.api.register.ObligationFilter;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.assessment.Burden;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** What a responsibility system costs in a year. */
public final class BurdenRoutes {
    private static final String LIST = "list";
    private static final String UNITS = "units";

    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; the present is the clock's. */
    public BurdenRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the burden of a year. */
    public void get(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.ofSeveral(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Optional<Set<String>> units = UnitFilter.unitOrSubtree(params, "unit", rights);
        Optional<String> rulebook = ObligationFilter.named(params, "rulebook", Text::slug, view.known().rulebooks().ids()::contains);
        params.read(LIST, BurdenRoutes::list);
        params.check();
        int year = CalendarYears.inPath(ctx);
        Burden burden = Burden.of(view.register().timetable(), year, obligation -> rights.sees(obligation.bearer().unit())
                && units.map(codes -> codes.contains(obligation.bearer().unit().code())).orElse(true)
                && rulebook.map(obligation.term().rulebook().id()::equals).orElse(true));
        ObjectNode json = Json.object()
                .put(CalendarYears.YEAR, CalendarYears.written(year))
                .put("known_at", Rfc3339.microseconds(view.known().recordedAt()));
        BurdenJson.put(json, burden);
        json.set(UNITS, paging.list(LIST, UNITS, burden.units()::forEach, (Burden.OfUnit unit) -> List.of(unit.unit()),
                Comparator.comparing(key -> key.get(0)), BurdenJson::of));
        Conditional.answer(ctx, json);
    }

    private static String list(String what, String written) {
        if (!written.equals(UNITS)) {
            throw new InvalidValueException(what, written, UNITS);
        }
        return written;
    }
}
