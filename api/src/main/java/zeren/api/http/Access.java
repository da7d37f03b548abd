package zeren.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The door: what is not public needs a token, and what is not there is not public (deny by default).
 *
 * @param <C> what a token stands for
 */
public final class Access<C> implements Handler {
    /** The header by which a delegate names the person for whom it acts. */
    public static final String ON_BEHALF_OF = "On-Behalf-Of";

    /** What begins the name by which the journal names whoever came in by a sign-in of the school, instead of the id of a token. */
    public static final String SIGNED_IN = "sign-in.";

    /** The paths that answer anybody. */
    private static final Pattern PUBLIC = Pattern.compile("/|/health/[a-z]+|/openapi\\.(yaml|json)|/docs(/[^/]+)?|/problems(/[^/]+)?");
    /** What is opened by a key in the path, as a calendar can have no token in a header. */
    private static final Pattern KEYED_PATH = Pattern.compile("/calendars/[^/]+\\.ics");
    private static final Set<String> KEYED_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");
    private static final String CALLER = "zeren.caller";

    private final Function<String, Optional<C>> authenticate;
    private final BiFunction<Context, C, C> admit;

    /**
     * Creates the door.
     *
     * @param authenticate tells whom a token stands for, if anybody
     * @param admit tells as whom it comes in with this request, or refuses
     */
    public Access(Function<String, Optional<C>> authenticate, BiFunction<Context, C, C> admit) {
        this.authenticate = authenticate;
        this.admit = admit;
    }

    /** Lets the request through, or ends it with 401. */
    @Override
    public void handle(Context ctx) {
        String path = ctx.path();
        if (PUBLIC.matcher(path).matches() || KEYED_PATH.matcher(path).matches() && KEYED_METHODS.contains(ctx.req().getMethod())) {
            return;
        }
        List<String> sent = Collections.list(ctx.req().getHeaders("Authorization"));
        C caller = Optional.of(sent)
                .filter(headers -> headers.size() == 1)
                .map(headers -> BEARER.matcher(headers.get(0)))
                .filter(header -> header.matches())
                .flatMap(header -> authenticate.apply(header.group(1)))
                .orElseThrow(() -> sent.isEmpty() ? refusal("") : badToken());
        ctx.attribute(CALLER, admit.apply(ctx, caller));
    }

    /** Returns the refusal of a token that opens nothing; it says no more of why than the contract, which is nothing. */
    public static Refusal badToken() {
        return refusal(", error=\"invalid_token\"");
    }

    /** Returns the refusal of a token that cannot be told to be good or bad just now: it is neither let in nor called bad. */
    public static Refusal cannotTell() {
        return new Refusal(Problem.of(ProblemType.SIGN_IN_UNAVAILABLE).withHeader("Retry-After", "30"));
    }

    /** Returns whom the request's token stands for. */
    public static <C> C caller(Context ctx, Class<C> type) {
        return type.cast(ctx.attribute(CALLER));
    }

    private static Refusal refusal(String error) {
        return new Refusal(Problem.of(ProblemType.UNAUTHENTICATED).withHeader("WWW-Authenticate", "Bearer realm=\"zeren\"" + error));
    }
}
