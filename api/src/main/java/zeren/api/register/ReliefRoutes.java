package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.calendar.IsoDate;
import zeren.register.Dossier;
import zeren.register.Matter;
import zeren.register.Obligation;
import zeren.register.Relief;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** What was granted about what is owed. */
public final class ReliefRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ReliefRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the reliefs of an obligation, in force or revoked. */
    public void list(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        params.check();
        Matter about = view.lookup(Rights.of(ctx, view.organisation())).matter(id);
        Dossier dossier = view.register().dossier(about.id());
        paging.answer(dossier.reliefs(), FactJson::key, relief -> FactJson.of(relief, dossier));
    }

    /** Answers with one relief. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Lookup.Found<Relief> found = view.lookup(Rights.of(ctx, view.organisation())).relief(id);
        Conditional.answer(ctx, FactJson.of(found.recorded(), view.register().dossier(found.about().id())));
    }

    /** Records that an obligation was waived or its due date extended. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Relief.Kind kind = body.required("kind", (what, text) -> Snake.parse(what, Relief.Kind.class, text)).orElse(null);
        Optional<LocalDate> until = body.read("until", IsoDate::parse);
        String grantedBy = body.required("granted_by", Text::code).orElse("");
        Relief.Reason reason = body.required("reason", (what, text) -> Snake.parse(what, Relief.Reason.class, text)).orElse(null);
        Optional<DocumentReference> document = body.object("document").flatMap(DocumentJson::read);
        body.check();
        recording.answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (lookup, registrar) -> {
                    Obligation obligation = lookup.toRelieve(id, grantedBy);
                    Relief said = new Relief(obligation.id(), kind, until, grantedBy, reason, document.orElseThrow());
                    return registrar.relieve(obligation, said);
                },
                (known, recorded) -> Reply.created("/reliefs/" + recorded.id(), FactJson.of(recorded, new Dossier(List.of(recorded)))));
    }
}
