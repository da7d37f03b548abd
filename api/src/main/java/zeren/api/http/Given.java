package zeren.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as it was given, to be given again.
 *
 * @param headers what its route said of it besides, as names and values
 * @param tag its entity tag, where it has one
 * @param contentType the content type of its body
 * @param body its body, which nobody changes
 */
record Given(List<Map.Entry<String, String>> headers, Optional<String> tag, String contentType, byte[] body) {
    private static final String BODY = "zeren.body";
    private static final Set<String> OF_BODY = Set.of("content-type", "content-length");
    private static final int BESIDES = 1_000;

    private record Content(String type, byte[] bytes) {}

    /** Notes what the whole of an answer is, whether it is sent or the client has it. */
    static void note(Context ctx, String contentType, byte[] body) {
        ctx.attribute(BODY, new Content(contentType, body));
    }

    /** Returns the headers of an answer by now, as names and values. */
    static List<Map.Entry<String, String>> headers(Context ctx) {
        Collection<String> names = ctx.res().getHeaderNames();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        names.forEach(name -> ctx.res().getHeaders(name).forEach(value -> headers.add(Map.entry(name, value))));
        return headers;
    }

    /**
     * Returns the answer that a route gave, or nothing where it refused or gave none that is whole.
     *
     * @param before the headers that the answer had before the route was asked
     */
    static Optional<Given> by(Context ctx, List<Map.Entry<String, String>> before) {
        boolean good = ctx.statusCode() == 200 || ctx.statusCode() == 304;
        Content content = ctx.attribute(BODY);
        if (!good || content == null) {
            return Optional.empty();
        }
        List<Map.Entry<String, String>> said = headers(ctx);
        before.forEach(said::remove);
        said.removeIf(header -> OF_BODY.contains(header.getKey().toLowerCase(Locale.ROOT)));
        Optional<String> tag = said.stream().filter(header -> header.getKey().equalsIgnoreCase("ETag")).map(Map.Entry::getValue).findFirst();
        return Optional.of(new Given(List.copyOf(said), tag, content.type(), content.bytes()));
    }

    /** Gives it, or says that the client has it. */
    void give(Context ctx) {
        headers.forEach(header -> ctx.res().addHeader(header.getKey(), header.getValue()));
        if (tag.filter(own -> Conditional.has(ctx, own)).isPresent()) {
            Conditional.notModified(ctx);
        } else {
            Body.send(ctx, contentType, body);
        }
    }

    /** Returns about how many bytes it takes. */
    int size() {
        return body.length + BESIDES;
    }
}
