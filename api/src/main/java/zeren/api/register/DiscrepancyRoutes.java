package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.api.access.Rights;
import zeren.api.http.Json;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.register.Difference;
import zeren.register.Obligation;
import zeren.schedule.Period;

/** What stands of closed periods, and would be otherwise by what is known now. */
public final class DiscrepancyRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public DiscrepancyRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the discrepancies of what is due before a date. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View stands = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, stands.organisation());
        Predicate<Obligation> filter = ObligationFilter.besidesStatus(params, stands, rights);
        Optional<Period> period = params.read("period", (what, text) -> Period.parse(text));
        params.check();
        Predicate<Obligation> wanted = owed -> rights.sees(owed) && filter.test(owed) && (period.isEmpty() || period.equals(owed.period()));
        Discrepancies discrepancies = Discrepancies.of(stands.known());
        DifferenceJson json = new DifferenceJson("stands", stands, "would_be", new View(discrepancies.again(), stands.asOf(), stands.zone()));
        paging.<Difference>answer(
                () -> discrepancies.byDay(stands.asOf()).map(day -> day.stream().filter(difference -> sides(difference).anyMatch(wanted)).toList()),
                DifferenceJson::key,
                DifferenceJson.ORDER,
                difference -> json(difference, json.of(difference, rights::sees)));
    }

    private static Stream<Obligation> sides(Difference difference) {
        return Stream.of(difference.before(), difference.after()).flatMap(Optional::stream);
    }

    /** Returns the two sides, with the kind of difference before them. */
    private static ObjectNode json(Difference difference, ObjectNode sides) {
        return Json.object().put("kind", Snake.of(difference.kind())).setAll(sides);
    }
}
