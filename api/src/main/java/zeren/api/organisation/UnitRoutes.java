package zeren.api.organisation;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.calendar.IsoDate;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;

/** Units on a date. */
public final class UnitRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public UnitRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the units that exist on a date. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        LocalDate on = paging.pinned("on", IsoDate::parse, LocalDate.now(clock));
        Rights rights = rights(ctx, on);
        Predicate<Unit> filter = filter(params, rights);
        params.check();
        paging.answer(rights.organisation().unitsOn(on).stream().filter(unit -> rights.sees(unit) && filter.test(unit)).toList(), Unit::code, UnitJson::of);
    }

    /** Answers with one unit. */
    public void get(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        Unit unit = find(rights(ctx, on.orElse(LocalDate.now(clock))), code);
        on.ifPresent(date -> Existence.check("Unit " + code, unit.exists(), date));
        Conditional.answer(ctx, UnitJson.of(unit));
    }

    /**
     * Returns the unit of that code.
     *
     * @throws Refusal if there never was one, or none that the caller sees
     */
    public static Unit find(Rights rights, String code) {
        return rights.findUnit(code).orElseThrow(() -> Refusal.notFound("There is no unit " + code + "."));
    }

    private Rights rights(Context ctx, LocalDate on) {
        return Rights.of(ctx, store.current().organisation(on));
    }

    private static Predicate<Unit> filter(Params params, Rights rights) {
        Optional<UnitKind> kind = params.read("kind", (what, text) -> Snake.parse(what, UnitKind.class, text));
        Optional<Set<String>> beneath = UnitFilter.beneath(params, "parent", rights);
        Optional<String> q = params.text("q");
        return unit -> kind.map(unit.kind()::equals).orElse(true)
                && beneath.map(codes -> codes.contains(unit.code())).orElse(true)
                && q.map(text -> UnitFilter.mentions(text, unit.code(), unit.name())).orElse(true);
    }
}
