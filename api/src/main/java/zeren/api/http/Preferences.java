package zeren.api.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the client would like to have besides (RFC 7240); what the server does not know it may ignore. Whoever applies one says so in
 * {@code Preference-Applied}.
 *
 * @param totalCount whether a list should say how many items it has in all
 * @param minimal whether the answer to a write may go without a body
 */
public record Preferences(boolean totalCount, boolean minimal) {
    /** The header by which an answer tells what was applied. */
    public static final String APPLIED = "Preference-Applied";
    /** How the wish for a total count is written. */
    public static final String TOTAL_COUNT = "return=total-count";
    /** How the wish for no body is written. */
    static final String MINIMAL = "return=minimal";

    /** Reads {@code Prefer}. */
    public static Preferences of(Context ctx) {
        Set<String> preferred = Collections.list(ctx.req().getHeaders("Prefer")).stream()
                .flatMap(header -> Stream.of(header.split("[,;]")))
                .map(preference -> preference.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Preferences(preferred.contains(TOTAL_COUNT), preferred.contains(MINIMAL));
    }
}
