package zeren.api.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** How a list is written. */
enum Format {
    /** Page by page, as JSON: what everybody gets who does not ask for another. */
    PAGES(Json.CONTENT_TYPE),
    /** Whole, as a table. */
    TABLE("text/csv"),
    /** Whole, as lines of JSON. */
    LINES(Lines.NDJSON);

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Returns what the client asks for by name and likes best; of what it likes alike, JSON, else what it names first. A range such as
     * {@code *}{@code /*} names nothing.
     */
    static Format of(Context ctx) {
        if (!READS.contains(ctx.req().getMethod())) {
            return PAGES;
        }
        String accept = String.join(",", Collections.list(ctx.req().getHeaders("Accept"))).toLowerCase(Locale.ROOT);
        return ranked(accept).stream().flatMap(range -> named(range).stream()).findFirst().orElse(PAGES);
    }

    private static List<String> ranked(String accept) {
        QuotedQualityCSV ranges = new QuotedQualityCSV(range -> named(range).filter(PAGES::equals).isPresent() ? 1 : 0);
        ranges.addValue(accept);
        return ranges.getValues();
    }

    private static Optional<Format> named(String range) {
        String mediaType = range.replaceFirst("\\s*;.*", "");
        return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
    }
}
