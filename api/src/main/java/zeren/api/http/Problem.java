package zeren.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that says why there is no other (RFC 9457).
 *
 * @param type which kind it is
 * @param detail what happened this time; never the text of an exception that is not ours
 * @param faults everything that is wrong with the request, where that can be told, or the first of very many
 * @param conflicts the ids of what the request conflicts with
 * @param headers what the answer has to say in its headers too
 */
public record Problem(ProblemType type, String detail, List<Fault> faults, List<String> conflicts, Map<String, String> headers) {
    /** The content type of every problem. */
    public static final String CONTENT_TYPE = "application/problem+json";

    /** How many faults are told: a request of one mebibyte can have a hundred thousand, and their answer would be many times as large. */
    private static final int MOST_FAULTS = 1000;
    private static final int LONGEST_INSTANCE = 1000;
    private static final int PASSING = 503;
    private static final String RETRY_AFTER = "Retry-After";
    private static final String RETRY_AFTER_SECONDS = "5";

    /** Returns the problem of that kind, in the words of the kind. */
    public static Problem of(ProblemType type) {
        return of(type, type.detail());
    }

    /** Returns the problem of that kind, in these words; one that passes by itself says when to try again, and {@link #withHeader} may say another time. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), List.of(), type.status() == PASSING ? Map.of(RETRY_AFTER, RETRY_AFTER_SECONDS) : Map.of());
    }

    /** Returns the problem that these faults, at least one, make together. */
    public static Problem of(ProblemType type, List<Fault> faults) {
        if (faults.size() > MOST_FAULTS) {
            String first = faults.size() + " faults: errors lists the first " + MOST_FAULTS + ".";
            return new Problem(type, first, List.copyOf(faults.subList(0, MOST_FAULTS)), List.of(), Map.of());
        }
        String detail = faults.size() == 1 ? faults.get(0).detail() : faults.size() + " faults: errors lists them all.";
        return new Problem(type, detail, List.copyOf(faults), List.of(), Map.of());
    }

    public Problem withHeader(String name, String value) {
        return new Problem(type, detail, faults, conflicts, Map.of(name, value));
    }

    /** Returns the same with the ids of what the request conflicts with. */
    public Problem withConflicts(List<String> ids) {
        return new Problem(type, detail, faults, List.copyOf(ids), headers);
    }

    /**
     * Returns the body, for a request of {@code path}, or of none where that is null.
     *
     * @param base what is before every path, as {@link BaseUrl#path} tells
     */
    byte[] body(Language language, String base, String path) {
        ObjectNode json = Json.object()
                .put("type", base + type.address())
                .put("title", ProblemPage.of(type, language).title())
                .put("status", type.status())
                .put("detail", detail);
        instance(path).ifPresent(instance -> json.put("instance", instance));
        if (!faults.isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            faults.forEach(fault -> errors.add(fault.json()));
        }
        Json.putUnlessEmpty(json, "conflicts", conflicts, id -> id);
        return Json.bytes(json);
    }

    /** Returns the path as a URI reference, or nothing where it is none, or would be taken for a host. */
    private static Optional<String> instance(String path) {
        if (path == null || path.startsWith("//") || path.length() > LONGEST_INSTANCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(path).toASCIIString());
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
