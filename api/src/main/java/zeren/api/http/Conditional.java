package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.sql.Sha256;

/**
 * Answers that need not be sent again to a client that has them already, and changes of nothing but what the client knows (RFC 9110,
 * section 13).
 */
public final class Conditional {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final Pattern WEAK = Pattern.compile("W/\"[^\"]*\"");

    private static final String IS_THERE =
            "It is there already, and If-None-Match wants that it is not: leave it out, and name in If-Match the state on which you act.";
    private static final String IS_NAMED = "It is in a state that If-None-Match names: ask for it anew.";

    private Conditional() {}

    /** Answers with a single resource, or with 304 if the client has exactly this state. */
    public static void answer(Context ctx, ObjectNode json) {
        answer(ctx, Json.CONTENT_TYPE, Json.text(json));
    }

    /** Answers with this text, or with 304 if the client has exactly that. */
    public static void answer(Context ctx, String contentType, String body) {
        answer(ctx, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with these bytes, or with 304 if the client has exactly those and asked to read them. */
    public static void answer(Context ctx, String contentType, byte[] body) {
        String tag = tag(Sha256.hex(body));
        ctx.header("ETag", tag);
        Given.note(ctx, contentType, body);
        if (Body.isRead(ctx) && has(ctx, tag)) {
            notModified(ctx);
        } else {
            Body.set(ctx, contentType, body);
        }
    }

    /** Tells whether the client has the state of that tag. */
    static boolean has(Context ctx, String tag) {
        List<String> headers = Collections.list(ctx.req().getHeaders("If-None-Match"));
        return !headers.isEmpty() && has(headers, tag);
    }

    /** Answers that the client has what it asks for. */
    static void notModified(Context ctx) {
        ctx.status(HttpStatus.NOT_MODIFIED);
        Body.none(ctx);
    }

    /**
     * Returns the check that a resource is in a state that the client says it acts on; to be asked in the transaction that changes it, with
     * the resource as GET answers with it.
     *
     * @return throws a {@link Refusal} (412) if the resource is in another state
     * @throws Refusal if the client does not say (428)
     */
    public static Consumer<ObjectNode> required(Context ctx) {
        String strong = acted(ctx).orElseThrow(() -> new Refusal(Problem.of(ProblemType.PRECONDITION_REQUIRED)));
        return json -> check(has(List.of(strong), tag(Sha256.hex(Json.text(json)))));
    }

    /**
     * Returns the check of a PUT, which makes what is not there and changes what is; to be asked as {@link #required} is, with nothing where
     * the resource is not there.
     *
     * @return throws a {@link Refusal}: 428 if it is there and the client does not say on which state it acts, 412 if it is in another
     *     state, or there where {@code If-None-Match} wants none
     */
    public static Consumer<Optional<ObjectNode>> put(Context ctx) {
        List<String> wanted = Collections.list(ctx.req().getHeaders("If-None-Match"));
        Optional<String> strong = acted(ctx);
        return json -> {
            Optional<String> tag = json.map(there -> tag(Sha256.hex(Json.text(there))));
            if (tag.filter(there -> has(wanted, there)).isPresent()) {
                throw new Refusal(Problem.of(ProblemType.PRECONDITION_FAILED, isAny(String.join(",", wanted)) ? IS_THERE : IS_NAMED));
            }
            check(strong.isEmpty() || tag.isPresent() && has(List.of(strong.get()), tag.get()));
            if (tag.isPresent() && strong.isEmpty()) {
                throw new Refusal(Problem.of(ProblemType.PRECONDITION_REQUIRED));
            }
        };
    }

    /** Returns the states on which the client says it acts; weak tags stand for what is not the very same. */
    private static Optional<String> acted(Context ctx) {
        List<String> sent = Collections.list(ctx.req().getHeaders("If-Match"));
        return sent.isEmpty() ? Optional.empty() : Optional.of(WEAK.matcher(String.join(",", sent)).replaceAll(""));
    }

    private static void check(boolean same) {
        if (!same) {
            throw new Refusal(Problem.of(ProblemType.PRECONDITION_FAILED));
        }
    }

    /** Returns the tag of a state that has this hash. */
    static String tag(String sha256) {
        return "\"" + sha256 + "\"";
    }

    /** Tells whether a header names whatever state there is. */
    private static boolean isAny(String header) {
        return header.strip().equals("*");
    }

    private static boolean has(List<String> headers, String tag) {
        // Most send back the one that they got.
        if (headers.size() == 1 && headers.get(0).equals(tag)) {
            return true;
        }
        String all = String.join(",", headers);
        Matcher tags = TAG.matcher(all);
        boolean found = isAny(all);
        while (!found && tags.find()) {
            found = tags.group(1).equals(tag);
        }
        return found;
    }
}
