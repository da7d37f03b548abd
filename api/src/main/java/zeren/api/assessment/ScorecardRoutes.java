package zeren.api.assessment;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.BaseUrl;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.organisation.UnitRoutes;
import zeren.api.register.ObligationFilter;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.assessment.Scorecard;
import zeren.assessment.Scorecards;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Obligation;
import zeren.text.Text;

/** How what was owed in a year stands, unit by unit. */
public final class ScorecardRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ScorecardRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the scorecard of one unit. */
    public void get(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Unit unit = UnitRoutes.find(Rights.of(ctx, view.organisation()), code);
        int year = CalendarYears.inPath(ctx);
        Map<String, Scorecard> cards = cards(view, year, obligation -> obligation.bearer().unit().code().equals(unit.code()));
        Conditional.answer(ctx, ScorecardJson.of(BaseUrl.of(ctx), view, Optional.empty()).of(card(cards, unit, year)));
    }

    /** Answers with the scorecards of all units. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        int year = params.read(CalendarYears.YEAR, CalendarYears::parse).orElse(view.asOf().getYear());
        Optional<String> rulebook = ObligationFilter.named(params, "rulebook", Text::slug, view.known().rulebooks().ids()::contains);
        Predicate<Unit> filter = filter(params, rights);
        Ranking ranking = Ranking.read(params, rulebook);
        params.check();
        Map<String, Scorecard> cards = cards(view, year, obligation -> rights.sees(obligation.bearer().unit())
                && rulebook.map(obligation.term().rulebook().id()::equals).orElse(true));
        List<Scorecard> listed = rights.organisation().units().stream()
                .filter(unit -> rights.sees(unit) && filter.test(unit))
                .filter(unit -> cards.containsKey(unit.code()) || unit.exists().overlap(Scorecards.days(year)).isPresent())
                .map(unit -> card(cards, unit, year))
                .toList();
        paging.answer(listed::forEach, ranking::key, ranking, ScorecardJson.of(BaseUrl.of(ctx), view, rulebook)::of);
    }

    private static Map<String, Scorecard> cards(View view, int year, Predicate<Obligation> wanted) {
        return Scorecards.of(view.register(), view.known().rulebooks(), year, view.asOf(), wanted);
    }

    private static Scorecard card(Map<String, Scorecard> cards, Unit unit, int year) {
        return Optional.ofNullable(cards.get(unit.code())).orElse(new Scorecard(unit.code(), year, List.of()));
    }

    private static Predicate<Unit> filter(Params params, Rights rights) {
        Optional<UnitKind> kind = params.read("kind", (what, text) -> Snake.parse(what, UnitKind.class, text));
        Optional<Set<String>> beneath = UnitFilter.beneath(params, "parent", rights);
        return unit -> kind.map(unit.kind()::equals).orElse(true) && beneath.map(codes -> codes.contains(unit.code())).orElse(true);
    }
}
