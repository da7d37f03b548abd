package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.explanation.ExplanationJson;
import zeren.api.explanation.Prose;
import zeren.api.http.Conditional;
import zeren.api.http.Json;
import zeren.api.http.Language;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.api.http.Vary;
import zeren.register.Obligation;

/** Why an obligation stands as it does. */
public final class ExplanationRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the route; today is the clock's date in its zone. */
    public ExplanationRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the explanation of one obligation, in the language that the reader likes best. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Obligation obligation = view.lookup(Rights.of(ctx, view.organisation())).obligation(id);
        Language language = Language.of(ctx.header("Accept-Language"));
        ctx.header("Content-Language", language.tag());
        Vary.by(ctx, "Accept-Language");
        Conditional.answer(ctx, json(obligation, view, params.read("known_at", Rfc3339::parse), language));
    }

    private static ObjectNode json(Obligation obligation, View view, Optional<Instant> knownAt, Language language) {
        Prose prose = new Prose(language, view.zone());
        ObjectNode json = Json.object().put("obligation", obligation.id().toString()).put("as_of", view.asOf().toString());
        Json.put(json, "known_at", knownAt.map(Rfc3339::microseconds));
        json.put("status", Snake.of(view.account(obligation).standing().status()));
        Json.putObjects(json, "steps", view.explanation(obligation).steps(), step -> ExplanationJson.of(step, prose));
        return json;
    }
}
