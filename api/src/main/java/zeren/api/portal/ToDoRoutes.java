package zeren.api.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import zeren.accountability.Charges;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Json;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.calendar.WorkingDay;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Bearers;

/** What a person, a unit or a post has to do, and how much that is. */
public final class ToDoRoutes {
    private static final Set<ToDo.State> TO_BE_DONE = EnumSet.complementOf(EnumSet.of(ToDo.State.DONE));
    private final RegisterStore store;
    private final Links links;
    private final Clock clock;
    private final ToDos toDos = new ToDos();

    /** Creates the routes; today is the clock's date in its zone. */
    public ToDoRoutes(RegisterStore store, Links links, Clock clock) {
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    /** Answers with what there is to do, or was done. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Bearers bearers = ToDoQuery.read(params, view, rights, Caller.of(ctx));
        Set<ToDo.State> states = params.read("state", ToDoRoutes::states).orElse(TO_BE_DONE);
        params.check();
        Charges charges = view.known().charges(view.asOf());
        paging.<ToDo>answer(
                found -> forEach(view, rights, bearers, toDo -> {
                    if (states.contains(toDo.state())) {
                        found.accept(toDo);
                    }
                }),
                ToDo::key,
                Paging.BY_TWO_TEXTS,
                toDo -> json(toDo, charges));
    }

    /** Answers with how much there is to do. */
    public void summary(Context ctx) {
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Bearers bearers = ToDoQuery.read(params, view, rights, Caller.of(ctx));
        params.check();
        Map<ToDo.State, Integer> counts = new EnumMap<>(ToDo.State.class);
        forEach(view, rights, bearers, toDo -> counts.merge(toDo.state(), 1, Integer::sum));
        int soon = counts.getOrDefault(ToDo.State.DUE_SOON, 0);
        Conditional.answer(ctx, Json.object()
                .put("open", counts.getOrDefault(ToDo.State.OPEN, 0) + soon)
                .put("due_in_7_days", soon)
                .put("overdue", counts.getOrDefault(ToDo.State.OVERDUE, 0)));
    }

    private void forEach(View view, Rights rights, Bearers bearers, Consumer<ToDo> action) {
        toDos.forEach(view.register(), view.asOf(), bearers, toDo -> {
            if (rights.sees(toDo.obligation())) {
                action.accept(toDo);
            }
        });
    }

    private ObjectNode json(ToDo toDo, Charges charges) {
        ObjectNode json = Json.object().put("id", toDo.id());
        json.set("title", Json.title(toDo.obligation().duty().title()));
        WorkingDay actBy = toDo.actBy();
        json.put("due_on", toDo.dueOn().toString())
                .put("act_by", actBy.date().toString());
        if (actBy.provisional()) {
            json.put("act_by_provisional", true);
        }
        json.put("state", Snake.of(toDo.state()))
                .put("days_overdue", toDo.daysOverdue())
                .put("unit", toDo.obligation().bearer().unit().code());
        Json.put(json, "post", toDo.obligation().post().map(Post::code));
        Json.put(json, "subject", toDo.obligation().subject().map(Unit::code));
        Json.put(json, "assignees", charges.of(toDo.obligation().bearer()), staffNo -> staffNo);
        links.put(json, toDo.id());
        return json;
    }

    private static Set<ToDo.State> states(String what, String written) {
        return Snake.parseSeveral(what, ToDo.State.class, "state", written);
    }
}
