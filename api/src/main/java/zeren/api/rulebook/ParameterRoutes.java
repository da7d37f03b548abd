package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.Change;
import zeren.api.register.Changing;
import zeren.api.register.Known;
import zeren.api.register.PreviewId;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.rulebook.Parameter;

/** What the institution decided where a rulebook leaves it open. */
public final class ParameterRoutes {
    private final RegisterStore store;
    private final Changing changing;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ParameterRoutes(RegisterStore store, Changing changing, Clock clock) {
        this.store = store;
        this.changing = changing;
        this.clock = clock;
    }

    /** Answers with the duties of a rulebook for which something is set. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Known known = View.timeless(params, paging, store, ZonedDateTime.now(clock)).known();
        params.check();
        RulebookRoutes.checkKnown(known.rulebooks(), id);
        List<DutyInPath> duties = known.rules().parameters().stream()
                .filter(parameter -> parameter.rulebook().equals(id))
                .map(Parameter::duty)
                .distinct()
                .map(code -> new DutyInPath(id, code))
                .toList();
        paging.answer(duties, DutyInPath::code, duty -> json(duty, known));
    }

    /** Answers with what is set for one duty. */
    public void get(Context ctx) {
        DutyInPath duty = duty(ctx);
        Params params = Params.of(ctx);
        Known known = View.timeless(params, store, ZonedDateTime.now(clock)).known();
        params.check();
        duty.versions(known);
        Conditional.answer(ctx, json(duty, known));
    }

    /** Sets a parameter from a day on, or changes the one that begins on it. */
    public void put(Context ctx) {
        Caller.checkAdministrator(ctx, "set parameters");
        Params params = Params.ofWrite(ctx);
        Optional<PreviewId> previewed = PreviewId.read(params);
        DutyInPath duty = duty(ctx);
        Consumer<Optional<ObjectNode>> precondition = Conditional.put(ctx);
        boolean acts = ctx.header("If-Match") != null;
        JsonBody body = JsonBody.of(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Function<Known, Change> change = new ParameterChange().read(duty.toString(), body, now);
        AtomicBoolean begun = new AtomicBoolean();
        changing.answer(ctx, body.canonical(), now, previewed, known -> {
            duty.versions(known);
            begun.set(!duty.parameters(known).isEmpty());
            // Before anything is set there is nothing to overwrite, so nobody has to say that they know of it; whoever does is held to it.
            precondition.accept(begun.get() || acts ? Optional.of(json(duty, known)) : Optional.empty());
            return change.apply(known);
        }, (changed, known) -> begun.get()
                ? Reply.changed(json(duty, known))
                : Reply.created("/rulebooks/" + duty.rulebook() + "/parameters/" + duty.code(), json(duty, known)));
    }

    private static DutyInPath duty(Context ctx) {
        return new DutyInPath(Params.path(ctx, "id"), Params.path(ctx, "duty"));
    }

    private static ObjectNode json(DutyInPath duty, Known known) {
        return ParameterJson.of(duty, duty.parameters(known));
    }
}
