package zeren.api.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What forms of an answer a client takes, by {@code Accept} (RFC 9110, section 12.5.1); a range that is malformed is none. */
public final class Accept {
    private static final Pattern RANGE = Pattern.compile("([a-z0-9.+-]+|\\*)/([a-z0-9.+-]+|\\*)(\\s*;.*)?");
    private static final Pattern ANY_QUALITY = Pattern.compile(";\\s*q\\s*=");
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");

    private Accept() {}

    private record Range(String type, double quality) {
        private boolean matches(String offered) {
            return type.equals("*/*") || type.equals(offered) || type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1));
        }

        /** Orders {@code text/csv} above {@code text/*}, and that above everything. */
        private int precision() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    /** A form that is offered, and how much the client wants it. */
    private record Wish(String offered, double quality, int precision) {}

    /**
     * Chooses the form that the client likes best: of several that it likes alike, one that it names, then one of a kind that it names, then the one
     * that is offered first. Who names nothing takes anything.
     *
     * @param offered the content types that there are, without parameters
     * @throws Refusal 406 if it takes none of them
     */
    public static String choose(Context ctx, List<String> offered) {
        List<String> headers = Collections.list(ctx.req().getHeaders("Accept")).stream().filter(header -> !header.isBlank()).toList();
        if (headers.isEmpty()) {
            return offered.get(0);
        }
        List<Range> ranges = headers.stream().flatMap(header -> Stream.of(header.split(","))).flatMap(Accept::range).toList();
        return offered.stream()
                .flatMap(type -> wish(type, ranges))
                .max(Comparator.comparing(Wish::quality).thenComparing(Wish::precision).thenComparing(wish -> -offered.indexOf(wish.offered())))
                .map(Wish::offered)
                .orElseThrow(() -> new Refusal(Problem.of(ProblemType.NOT_ACCEPTABLE, "This can be had as " + String.join(", ", offered) + ": ask for one of these.")));
    }

    /** The most precise range that matches says how much a form is wanted, and 0 says not at all. */
    private static Stream<Wish> wish(String offered, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.matches(offered))
                .max(Comparator.comparing(Range::precision))
                .filter(range -> range.quality() > 0)
                .map(range -> new Wish(offered, range.quality(), range.precision()))
                .stream();
    }

    private static Stream<Range> range(String written) {
        Matcher form = RANGE.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!form.matches() || form.group(1).equals("*") && !form.group(2).equals("*")) {
            return Stream.empty();
        }
        return quality(Objects.requireNonNullElse(form.group(3), "")).map(quality -> new Range(form.group(1) + "/" + form.group(2), quality)).stream();
    }

    /** Returns the quality, 1 where none is given, or nothing where it is malformed. */
    private static Optional<Double> quality(String parameters) {
        Matcher quality = QUALITY.matcher(parameters);
        if (quality.find()) {
            return Optional.of(Double.valueOf(quality.group(1)));
        }
        return ANY_QUALITY.matcher(parameters).find() ? Optional.empty() : Optional.of(1.0);
    }
}
