package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request, as it is to be sent.
 *
 * @param who the role whose token is shown
 * @param path what stands for each place holder, in order, percent-encoded
 * @param query names and values, percent-encoded
 */
record Call(Operation operation, String who, List<Pair> path, List<Pair> query, List<Pair> headers, Optional<Content> content) {

    /** A name with its value. */
    record Pair(String name, String value) {}

    /**
     * A body.
     *
     * @param type the content type; none where it is empty
     * @param json what the bytes say, where they were made of it and nothing was done to them
     */
    record Content(String type, byte[] bytes, Optional<JsonNode> json) {
        static Content of(JsonNode json) {
            return new Content("application/json", json.toString().getBytes(StandardCharsets.UTF_8), Optional.of(json));
        }

        Content withType(String other) {
            return new Content(other, bytes, json);
        }

        Content withBytes(byte[] others) {
            return new Content(type, others, Optional.empty());
        }
    }

    Call withPath(List<Pair> other) {
        return new Call(operation, who, List.copyOf(other), query, headers, content);
    }

    Call withQuery(List<Pair> other) {
        return new Call(operation, who, path, List.copyOf(other), headers, content);
    }

    Call withHeaders(List<Pair> other) {
        return new Call(operation, who, path, query, List.copyOf(other), content);
    }

    Call withHeader(String name, String value) {
        List<Pair> others = headers.stream().filter(each -> !each.name().equalsIgnoreCase(name)).collect(Collectors.toCollection(ArrayList::new));
        others.add(new Pair(name, value));
        return withHeaders(others);
    }

    Call withContent(Content other) {
        return new Call(operation, who, path, query, headers, Optional.of(other));
    }

    Call by(String other) {
        return new Call(operation, other, path, query, headers, content);
    }

    Optional<String> header(String name) {
        return headers.stream().filter(each -> each.name().equalsIgnoreCase(name)).map(Pair::value).findFirst();
    }

    /** Returns the path as it is sent. */
    String place() {
        String place = operation.path();
        for (Pair each : path) {
            place = place.replace("{" + each.name() + "}", each.value());
        }
        return place;
    }

    /** Returns the path with the query as it is sent. */
    String target() {
        return place() + (query.isEmpty() ? "" : query.stream().map(each -> each.name() + "=" + each.value()).collect(Collectors.joining("&", "?", "")));
    }

    /** Returns a command that asks the same of a server at {@code $Z} with a token of the same role in {@code $T}. */
    String curl() {
        StringBuilder curl = new StringBuilder("curl --path-as-is -g -i -X " + operation.method());
        if (!operation.isPublic()) {
            curl.append(" -H \"Authorization: Bearer $T\"");
        }
        headers.forEach(each -> curl.append(" -H ").append(quoted(each.name() + ": " + each.value())));
        content.ifPresent(body -> curl.append(" -H ").append(quoted(body.type().isEmpty() ? "Content-Type:" : "Content-Type: " + body.type()))
                .append(" --data-binary ").append(quoted(new String(body.bytes(), StandardCharsets.ISO_8859_1))));
        return curl.append(" \"$Z\"").append(quoted(target())).append("  # as ").append(who).toString();
    }

    /** Returns bytes, one for each character, as bash reads them. */
    private static String quoted(String bytes) {
        StringBuilder quoted = new StringBuilder("$'");
        int shown = Math.min(bytes.length(), 3_000);
        bytes.substring(0, shown).chars().forEach(one -> quoted.append(switch (one) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            default -> one >= ' ' && one <= '~' ? String.valueOf((char) one) : String.format("\\x%02x", one & 0xFF);
        }));
        return quoted.append(shown < bytes.length() ? "…'" : "'").toString();
    }
}
