package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Changing;
import zeren.api.register.Known;
import zeren.api.register.PreviewId;
import zeren.api.register.RegisterStore;

/**
 * The way of a request that changes the organisation.
 *
 * @param store what is known, to tell who sees what
 * @param changing the way into the register
 */
public record Keeping(RegisterStore store, Changing changing) {

    /** What a request is about, as GET answers with it without parameters; nothing where there is none. */
    @FunctionalInterface
    interface State {
        Optional<ObjectNode> of(Known known, ZonedDateTime now);
    }

    /**
     * Puts a resource.
     *
     * @param now when it is asked for, in the zone of the register
     * @param seen finds it for callers that may not change it, or throws the refusal of what they do not see
     * @param target what the path names
     * @param path the path
     */
    void put(Context ctx, ZonedDateTime now, Consumer<Rights> seen, ChangeOperation operation, String target, String path, State state) {
        checkMay(ctx, now, seen);
        Params params = Params.ofWrite(ctx);
        Optional<PreviewId> previewed = PreviewId.read(params);
        Consumer<Optional<ObjectNode>> precondition = Conditional.put(ctx);
        JsonBody body = JsonBody.of(ctx, params);
        Function<Known, Change> decide = operation.read(target, body, now);
        AtomicBoolean wasThere = new AtomicBoolean();
        changing.answer(ctx, body.canonical(), now, previewed,
                known -> {
                    Optional<ObjectNode> before = state.of(known, now);
                    wasThere.set(before.isPresent());
                    precondition.accept(before);
                    return decide.apply(known);
                },
                (change, known) -> {
                    ObjectNode json = state.of(known, now).orElseThrow();
                    return wasThere.get() ? Reply.changed(json) : Reply.created(path, json);
                });
    }

    /** Makes the answer of a body that was read, of the change that it made, if any, and of what is known with it. */
    @FunctionalInterface
    interface Telling {
        Reply tell(JsonBody body, Change change, Known known);
    }

    /** Takes what is posted; parameters as for {@link #put}. */
    void post(Context ctx, ZonedDateTime now, Consumer<Rights> seen, ChangeOperation operation, String target, Telling telling) {
        checkMay(ctx, now, seen);
        Params params = Params.ofWrite(ctx);
        Optional<PreviewId> previewed = PreviewId.read(params);
        JsonBody body = JsonBody.of(ctx, params);
        Function<Known, Change> decide = operation.read(target, body, now);
        changing.answer(ctx, body.canonical(), now, previewed, decide, (change, known) -> telling.tell(body, change, known));
    }

    private void checkMay(Context ctx, ZonedDateTime now, Consumer<Rights> seen) {
        if (!Caller.of(ctx).isAdministrator()) {
            seen.accept(Rights.of(ctx, store.current().organisation(now.toLocalDate())));
            Caller.checkAdministrator(ctx, "change the organisation");
        }
    }
}
