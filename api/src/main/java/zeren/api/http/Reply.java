package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import zeren.api.sql.Sha256;

/**
 * The answer to a write, as it is sent, and kept for the same request when it comes again.
 *
 * @param status the HTTP status
 * @param location the path of what was recorded
 * @param etag the SHA-256 of what GET answers with under that path
 * @param body JSON, or empty where the client did not want it
 * @param replayed whether it was given before
 */
public record Reply(int status, Optional<String> location, Optional<String> etag, String body, boolean replayed) {

    /** Returns the answer to a request that recorded something, which is found under {@code path}. */
    public static Reply created(String path, ObjectNode json) {
        String body = Json.text(json);
        return new Reply(HttpStatus.CREATED.getCode(), Optional.of(path), Optional.of(Sha256.hex(body)), body, false);
    }

    /** Returns the answer to a request that did something and has nothing to show under an address of its own. */
    public static Reply done(ObjectNode json) {
        return new Reply(HttpStatus.OK.getCode(), Optional.empty(), Optional.empty(), Json.text(json), false);
    }

    /** Returns the answer to a request that is granted, and done in a moment. */
    public static Reply accepted(ObjectNode json) {
        return new Reply(HttpStatus.ACCEPTED.getCode(), Optional.empty(), Optional.empty(), Json.text(json), false);
    }

    /** Returns the answer to a request after which a resource that was there before is as {@code json} says. */
    public static Reply changed(ObjectNode json) {
        String body = Json.text(json);
        return new Reply(HttpStatus.OK.getCode(), Optional.empty(), Optional.of(Sha256.hex(body)), body, false);
    }

    /** Returns the same with another body, which says what nothing but this answer ever says. */
    public Reply showing(ObjectNode json) {
        return new Reply(status, location, etag, Json.text(json), replayed);
    }

    /** Returns the same without a body, where that is all the client wants to know; a body that says more than GET will is sent all the same. */
    Reply as(Preferences preferences) {
        boolean saysNoMore = etag.equals(Optional.of(Sha256.hex(body)));
        return preferences.minimal() && location.isPresent() && saysNoMore ? new Reply(status, location, etag, "", replayed) : this;
    }

    void send(Context ctx) {
        ctx.status(status);
        location.ifPresent(path -> ctx.header("Location", BaseUrl.of(ctx) + path));
        etag.ifPresent(hash -> ctx.header("ETag", Conditional.tag(hash)));
        if (replayed) {
            ctx.header("Idempotency-Replayed", "true");
        }
        if (body.isEmpty()) {
            ctx.header(Preferences.APPLIED, Preferences.MINIMAL);
            Body.none(ctx);
        } else {
            Body.set(ctx, Json.CONTENT_TYPE, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
