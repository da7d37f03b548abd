package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.api.register.Known;
import zeren.api.register.View;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.calendar.IsoDate;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;

/** Units on a date, and how they change. */
public final class UnitRoutes {
    private final RegisterStore store;
    private final Keeping keeping;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public UnitRoutes(RegisterStore store, Keeping keeping, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Answers with the units that exist on a date. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate on = paging.pinned("on", IsoDate::parse, now.toLocalDate());
        Rights rights = Rights.of(ctx, View.timeless(params, paging, store, now).known().organisation(on));
        Predicate<Unit> filter = filter(params, rights);
        params.check();
        paging.answer(rights.organisation().unitsOn(on).stream().filter(unit -> rights.sees(unit) && filter.test(unit)).toList(), Unit::code, UnitJson::of);
    }

    /** Answers with one unit. */
    public void get(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        Known known = View.timeless(params, store, now).known();
        params.check();
        LocalDate date = on.orElse(now.toLocalDate());
        Unit unit = find(Rights.of(ctx, known.organisation(date)), code);
        on.ifPresent(day -> Existence.check("Unit " + code, unit.exists(), day));
        Conditional.answer(ctx, UnitJson.find(known.institution(), code, date).orElseThrow());
    }

    /** Founds a unit, or says something else of one. */
    public void put(Context ctx) {
        String code = Params.path(ctx, "code");
        keeping.put(ctx, ZonedDateTime.now(clock), rights -> find(rights, code), new UnitChange(), code, "/units/" + code,
                (known, now) -> UnitJson.find(known.institution(), code, now.toLocalDate()));
    }

    /** Ends a unit, with what becomes of its duties. */
    public void succeed(Context ctx) {
        String code = Params.path(ctx, "code");
        LocalDate today = LocalDate.now(clock);
        keeping.post(ctx, ZonedDateTime.now(clock), rights -> find(rights, code), new SuccessionChange(), code, (body, change, known) -> {
            ObjectNode unit = UnitJson.find(known.institution(), code, today).orElseThrow();
            ObjectNode json = SuccessionJson.of(unit, code, change.additions());
            return change.additions().isEmpty() ? Reply.done(json) : Reply.created("/units/" + code, unit).showing(json);
        });
    }

    /**
     * Returns the unit of that code.
     *
     * @throws Refusal if there never was one, or none that the caller sees
     */
    public static Unit find(Rights rights, String code) {
        return rights.findUnit(code).orElseThrow(() -> Refusal.notFound("There is no unit " + code + "."));
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
