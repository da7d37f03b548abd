package zeren.api.accountability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import zeren.accountability.Escalated;
import zeren.accountability.EscalationLevel;
import zeren.accountability.Escalations;
import zeren.api.access.Rights;
import zeren.api.http.Json;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.register.Discrepancies;
import zeren.api.register.ObligationFilter;
import zeren.api.register.ObligationJson;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.calendar.IsoDate;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.text.InvalidValueException;

/** What is overdue on a date, and who along the line is told of it. */
public final class EscalationRoutes {
    private static final String ON = "on";
    private static final int YEARS_AHEAD = 30;
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public EscalationRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with what is told to whom. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate on = paging.pinned(ON, IsoDate::parse, now.toLocalDate());
        checkNear(params, on, now.toLocalDate());
        View view = View.timeless(params, paging, store, now).on(on);
        Rights rights = Rights.of(ctx, view.organisation());
        Predicate<Obligation> filter = ObligationFilter.besidesStatus(params, view, rights);
        Predicate<Escalated> reached = reached(params, rights);
        params.check();
        Escalations escalations = new Escalations(view.register(), on);
        paging.<Escalated>answer(
                found -> forEach(view, owed -> {
                    if (rights.sees(owed) && filter.test(owed)) {
                        escalations.of(owed).filter(reached).ifPresent(found);
                    }
                }),
                escalated -> List.of(escalated.obligation().dueOn().toString(), escalated.obligation().toString()),
                Paging.BY_TWO_TEXTS,
                escalated -> json(escalated, escalations, view));
    }

    private static void forEach(View view, Consumer<Obligation> action) {
        Discrepancies.closed(view.known().rulebooks(), view.asOf()).ifPresent(due -> view.register().timetable().forEachDue(due, action));
    }

    private static void checkNear(Params params, LocalDate on, LocalDate today) {
        if (on.isAfter(today.plusYears(YEARS_AHEAD))) {
            params.refuse(ON, "span_too_long", "on " + on + " lies more than " + YEARS_AHEAD + " years ahead: ask for an earlier date");
        }
    }

    /** Reads which unit is told, and on which level. */
    private static Predicate<Escalated> reached(Params params, Rights rights) {
        Optional<String> told = UnitFilter.unit(params, "told", rights).map(Unit::code);
        Optional<Integer> level = params.read("level", EscalationRoutes::level);
        return escalated -> escalated.levels().stream().anyMatch(reached ->
                told.map(reached.unit().code()::equals).orElse(true) && level.map(number -> number == reached.level()).orElse(true));
    }

    private static int level(String what, String written) {
        if (written.matches("[0-9]")) {
            return Integer.parseInt(written);
        }
        throw new InvalidValueException(what, written, "a whole number from 0 to 9");
    }

    private static ObjectNode json(Escalated escalated, Escalations escalations, View view) {
        ObjectNode json = Json.object();
        json.set("obligation", ObligationJson.of(escalated.obligation(), view));
        json.put("rulebook_version", escalated.obligation().term().rulebook().version());
        Json.putObjects(json, "levels", escalated.levels(), level -> {
            ObjectNode line = json(level);
            Json.putObjects(line, "bearers", escalations.bearers(escalated, level), ChainJson::of);
            return line;
        });
        return json;
    }

    private static ObjectNode json(EscalationLevel level) {
        ObjectNode json = Json.object()
                .put("level", level.level())
                .put("unit", level.unit().code())
                .put("grace_working_days", level.graceWorkingDays())
                .put("since", level.since().toString());
        return level.provisional() ? json.put("provisional", true) : json;
    }
}
