package zeren.api.accountability;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import zeren.accountability.Chain;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Params;
import zeren.api.organisation.Existence;
import zeren.api.organisation.UnitRoutes;
import zeren.api.register.Known;
import zeren.api.register.View;
import zeren.api.register.RegisterStore;
import zeren.api.register.RulesInForce;
import zeren.calendar.IsoDate;
import zeren.organisation.Unit;

/** Who answers for a unit on a date. */
public final class ResponsibilityRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ResponsibilityRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the chain of responsibility. */
    public void get(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate on = params.read("on", IsoDate::parse).orElse(now.toLocalDate());
        Known known = View.timeless(params, store, now).known();
        params.check();
        Unit unit = UnitRoutes.find(Rights.of(ctx, known.organisation(on)), code);
        Existence.check("Unit " + code, unit.exists(), on);
        Conditional.answer(ctx, ChainJson.of(Chain.of(RulesInForce.on(on, known.rulebooks()), known.organisation(on), code, on)));
    }
}
