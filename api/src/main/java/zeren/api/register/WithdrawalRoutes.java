package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZonedDateTime;
import zeren.api.http.JsonBody;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.register.Performance;
import zeren.register.Withdrawal;

/** Which performances were recorded wrongly. */
public final class WithdrawalRoutes {
    private final Offshoots<Performance, Withdrawal> withdrawals;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public WithdrawalRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.withdrawals =
                new Offshoots<>(store, Lookup::performance, (dossier, id) -> dossier.withdrawalOf(id).stream().toList(), "withdrawal");
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the withdrawal of a performance, if there is one. */
    public void list(Context ctx) {
        withdrawals.list(ctx, ZonedDateTime.now(clock));
    }

    /** Answers with one withdrawal. */
    public void get(Context ctx) {
        withdrawals.get(ctx, ZonedDateTime.now(clock));
    }

    /** Records that a performance was recorded wrongly. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Withdrawal.Reason reason = body.required("reason", (what, text) -> Snake.parse(what, Withdrawal.Reason.class, text)).orElse(null);
        body.check();
        recording.answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (lookup, registrar) -> registrar.withdraw(lookup.toChange(id).recorded(), reason),
                (known, recorded) -> Reply.created("/performances/" + id + "/withdrawals/" + recorded.id(), FactJson.of(recorded)));
    }
}
