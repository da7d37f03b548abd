package zeren.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** A body of several files (RFC 7578), read whole and into memory alone. */
public final class Multipart {
    private static final String TYPE = "multipart/form-data";
    /** Nothing goes to a file, so the body's own limit is the only one on its size. */
    private static final MultiPartConfig IN_MEMORY =
            new MultiPartConfig.Builder().maxParts(16).maxSize(-1).maxPartSize(-1).maxMemoryPartSize(-1).build();

    private Multipart() {}

    /**
     * One of the files.
     *
     * @param contentType what the part says it is; empty where it does not say
     * @param content its bytes
     */
    public record Part(String contentType, byte[] content) {}

    /** Tells whether the body says that it is one of several files. */
    public static boolean isSent(Context ctx) {
        String type = Objects.requireNonNullElse(ctx.contentType(), "");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
    }

    /**
     * Reads the parts of a body.
     *
     * @param params what else of the request is read; this ends their reading too
     * @param names the names that parts may have; each at most once
     * @param limit the largest number of bytes of the body
     * @return the parts that are there, at least one
     * @throws Refusal if the body is of another type, too large or malformed, or a part is unknown or repeated, or a parameter at fault
     */
    public static Map<String, Part> read(Context ctx, Params params, Set<String> names, int limit) {
        if (!isSent(ctx)) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as " + TYPE + ", as curl -F does."));
        }
        Content.Source source = Content.Source.from(ByteBuffer.wrap(Body.read(ctx, limit)));
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(source, new Attributes.Mapped(), ctx.contentType(), IN_MEMORY)) {
            return byName(parts, params, names);
        } catch (CompletionException | IllegalArgumentException | IllegalStateException malformed) {
            throw new Refusal(Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not well-formed " + TYPE + "."));
        }
    }

    private static Map<String, Part> byName(MultiPartFormData.Parts parts, Params params, Set<String> names) {
        Map<String, Part> read = new LinkedHashMap<>();
        List<Fault> faults = params.faults();
        for (MultiPart.Part part : parts) {
            String name = String.valueOf(part.getName());
            if (!names.contains(name)) {
                faults.add(Fault.ofPart(name, "unknown_part", "there is no part " + name + " here: known are " + String.join(", ", names)));
            } else if (read.put(name, of(part)) != null) {
                faults.add(Fault.ofPart(name, "repeated_part", name + " is there more than once: give it once"));
            }
        }
        if (!parts.iterator().hasNext()) {
            faults.add(Fault.ofPart(String.join(", ", names), "missing_part", "there is no part: give at least one"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, faults));
        }
        params.check();
        return read;
    }

    private static Part of(MultiPart.Part part) {
        try {
            ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            return new Part(Objects.requireNonNullElse(part.getHeaders().get(HttpHeader.CONTENT_TYPE), ""), bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("a part in memory is always readable", impossible);
        }
    }
}
