package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import zeren.api.http.JsonBody;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.register.Relief;
import zeren.register.Revocation;

/** Which reliefs were taken back. */
public final class RevocationRoutes {
    private final Offshoots<Relief, Revocation> revocations;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public RevocationRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.revocations =
                new Offshoots<>(store, Lookup::relief, (dossier, id) -> dossier.revocationOf(id).stream().toList(), "revocation");
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the revocation of a relief, if there is one. */
    public void list(Context ctx) {
        revocations.list(ctx, ZonedDateTime.now(clock));
    }

    /** Answers with one revocation. */
    public void get(Context ctx) {
        revocations.get(ctx, ZonedDateTime.now(clock));
    }

    /** Records that a relief is taken back. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        body.check();
        recording.answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (lookup, registrar) -> registrar.revoke(lookup.toRevoke(id).recorded()),
                (known, recorded) -> Reply.created("/reliefs/" + id + "/revocations/" + recorded.id(), FactJson.of(recorded)));
    }
}
