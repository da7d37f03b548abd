package zeren.api.push;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.api.access.Caller;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.text.InvalidValueException;

/** How it goes with what other systems of to-dos are told, for administrators. */
public final class PushRoutes {
    private static final String SEE = "see what other systems are told";
    private final LedgerStore ledger;
    private final List<Target> targets;

    /** Creates the routes. */
    public PushRoutes(LedgerStore ledger, TargetFile file) {
        this.ledger = ledger;
        this.targets = file.targets();
    }

    private record Line(String target, LedgerRow row, PushState state) {}

    /** Answers with every system that this server tells, and how that goes. */
    public void list(Context ctx) {
        Caller.checkAdministrator(ctx, SEE);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        paging.answer(targets, Target::name, target -> PushJson.of(target, ledger.state(target.name()), ledger.counts(target.name())));
    }

    /** Answers with the tasks that they were told of, or are to be. */
    public void tasks(Context ctx) {
        Caller.checkAdministrator(ctx, SEE);
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<String> name = params.read("target", this::known);
        Set<PushState> states = params.read("state", PushRoutes::states).orElse(EnumSet.allOf(PushState.class));
        params.check();
        paging.<Line>answer(
                found -> targets.stream().map(Target::name).filter(target -> name.map(target::equals).orElse(true)).forEach(target ->
                        ledger.all(target).forEach(row -> PushState.of(row)
                                .filter(states::contains)
                                .ifPresent(state -> found.accept(new Line(target, row, state))))),
                line -> List.of(line.target(), line.row().task()),
                Paging.BY_TWO_TEXTS,
                line -> PushJson.of(line.target(), line.row(), line.state()));
    }

    private String known(String what, String written) {
        if (targets.stream().noneMatch(target -> target.name().equals(written))) {
            throw new InvalidValueException(what, written, "the name of a system that GET /to-do-pushes lists");
        }
        return written;
    }

    private static Set<PushState> states(String what, String written) {
        return Snake.parseSeveral(what, PushState.class, "state", written);
    }
}
