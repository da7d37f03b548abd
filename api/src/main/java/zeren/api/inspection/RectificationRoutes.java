package zeren.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.api.access.Rights;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.register.ObligationFilter;
import zeren.api.register.ObligationJson;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.inspection.Finding;
import zeren.inspection.Rectification;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Status;

/** What is owed because an inspection found something, and how far it has come. */
public final class RectificationRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** The filters; all that are there must hold. */
    private record Filter(
            Optional<Set<String>> units, Optional<String> inspector, Optional<Set<Status>> statuses, Optional<Rectification.State> state, Days due) {
        static Filter read(Params params, Rights rights) {
            return new Filter(
                    UnitFilter.unitOrSubtree(params, "unit", rights),
                    UnitFilter.unit(params, "inspector", rights).map(Unit::code),
                    params.read("status", ObligationFilter::statuses),
                    FindingFilter.state(params),
                    Days.read(params, "due"));
        }

        boolean test(Rectification rectification, View view) {
            Obligation obligation = rectification.obligation();
            return units.map(codes -> codes.contains(obligation.bearer().unit().code())).orElse(true)
                    && inspector.map(rectification.finding().fact().inspector()::equals).orElse(true)
                    && due.contain(obligation.dueOn())
                    && statuses.map(wanted -> wanted.contains(view.account(obligation).standing().status())).orElse(true)
                    && state.map(rectification.state(view.register(), view.asOf())::equals).orElse(true);
        }
    }

    /** Creates the routes; today is the clock's date in its zone. */
    public RectificationRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the rectifications that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Filter filter = Filter.read(params, rights);
        params.check();
        paging.<Rectification>answer(
                found -> view.register().all(Finding.class).stream()
                        .flatMap(finding -> Rectification.all(finding, view.register().timetable()).stream())
                        .filter(rectification -> rights.sees(rectification.obligation()) && filter.test(rectification, view))
                        .forEach(found),
                rectification -> List.of(rectification.obligation().dueOn().toString(), rectification.obligation().toString()),
                Paging.BY_TWO_TEXTS,
                rectification -> json(rectification, view));
    }

    private static ObjectNode json(Rectification rectification, View view) {
        return ObligationJson.of(rectification.obligation(), view)
                .put("finding", rectification.finding().id())
                .put("state", Snake.of(rectification.state(view.register(), view.asOf())));
    }
}
