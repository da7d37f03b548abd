package zeren.api.inspection;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.api.register.FactJson;
import zeren.api.register.Known;
import zeren.api.register.ObligationFilter;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.inspection.Coverage;
import zeren.inspection.Covered;
import zeren.inspection.InspectionRegistrar;
import zeren.inspection.Round;
import zeren.inspection.RoundRules;
import zeren.organisation.Unit;
import zeren.register.Recorded;
import zeren.schedule.Period;
import zeren.text.Text;

/** Rounds of inspection, and which units they covered. */
public final class InspectionRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    private record Said(String rulebook, Period period, String inspector, Optional<String> covers) {}

    /** Creates the routes; today is the clock's date in its zone. */
    public InspectionRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the rounds that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Optional<String> rulebook = ObligationFilter.named(params, "rulebook", Text::slug, id -> view.known().rulebooks().ids().contains(id));
        Optional<Period> period = params.read("period", (what, text) -> Period.parse(text));
        Optional<String> inspector = UnitFilter.unit(params, "inspector", rights).map(Unit::code);
        params.check();
        InspectionLookup lookup = new InspectionLookup(view.register(), rights);
        List<Recorded<Round>> rounds = view.register().all(Round.class).stream()
                .filter(round -> lookup.sees(round.fact()))
                .filter(round -> rulebook.map(round.fact().rulebook()::equals).orElse(true))
                .filter(round -> period.map(round.fact().period()::equals).orElse(true))
                .filter(round -> inspector.map(round.fact().inspector()::equals).orElse(true))
                .toList();
        paging.answer(rounds, FactJson::key, round -> InspectionJson.of(round, rules(view.known())));
    }

    /** Answers with one round and how far it has come. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Recorded<Round> round = new InspectionLookup(view.register(), Rights.of(ctx, view.organisation())).round(id);
        Conditional.answer(ctx, InspectionJson.withTotals(round, rules(view.known()), view.asOf()));
    }

    /** Answers with how it stands with each unit of a round. */
    public void coverage(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Optional<Covered.State> state = params.read("state", (what, text) -> Snake.parse(what, Covered.State.class, text));
        params.check();
        Recorded<Round> round = new InspectionLookup(view.register(), Rights.of(ctx, view.organisation())).round(id);
        List<Covered> units = Coverage.of(round, rules(view.known()), view.asOf()).units().stream()
                .filter(covered -> state.map(covered.state()::equals).orElse(true))
                .toList();
        paging.answer(units, covered -> covered.unit().code(), InspectionJson::of);
    }

    /** Records that a round was begun. */
    public void begin(Context ctx) {
        JsonBody body = JsonBody.of(ctx);
        Optional<String> rulebook = body.required("rulebook", Text::slug);
        Optional<Period> period = body.required("period", (what, text) -> Period.parse(text));
        Optional<String> inspector = body.required("inspector", Text::code);
        Optional<String> covers = body.read("covers", Text::slug);
        rulebook.filter(id -> !store.current().rulebooks().ids().contains(id))
                .ifPresent(id -> body.fault("rulebook", "unknown_rulebook", "no rulebook has the id " + id));
        body.check();
        Said said = new Said(rulebook.orElseThrow(), period.orElseThrow(), inspector.orElseThrow(), covers);
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.<Round>answer(
                ctx,
                body,
                now,
                (known, lookup, registrar) -> new InspectionRegistrar(rules(known), registrar.today())
                        .begin(said.rulebook(), said.period(), inspector(lookup.rights(), said.inspector()), said.covers()),
                (known, recorded) -> Reply.created(
                        "/inspections/" + recorded.id(), InspectionJson.withTotals(recorded, rules(known), now.toLocalDate())));
    }

    /** Returns the unit in whose name the caller inspects. */
    private static Unit inspector(Rights rights, String code) {
        Unit unit = rights.findUnit(code).orElseThrow(() -> new Refusal(Problem.of(ProblemType.INVALID_BODY,
                List.of(Fault.ofPointer("/inspector", "unknown_unit", "no unit of the register has this code")))));
        rights.check(rights.mayInspect(code), "inspect in the name of " + code);
        return unit;
    }

    static RoundRules rules(Known known) {
        return new RoundRules(known.register(), known.rules());
    }
}
