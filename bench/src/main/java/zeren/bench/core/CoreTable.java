package zeren.bench.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zeren.bench.Machine;

/** What JMH wrote down of a run, as tables in Markdown: nanoseconds and bytes for each date or obligation, and how many times Zeren's. */
public final class CoreTable {
    private static final String BYTES = "gc.alloc.rate.norm";
    private static final String ROLLED_BY_LOOP = "days off and make-up days 调休 (here the java.time loop rolls its dates); n-th working day";
    /** What each cannot do of what is asked for; where a benchmark has a line of its own, that holds. */
    private static final Map<String, String> CANNOT = Map.ofEntries(
            Map.entry("strata", "tell that a year is not published: it judges by weekends in silence"),
            Map.entry("javaTime", "tell that a year is not published"),
            Map.entry("nominal strata", ""),
            Map.entry("nominal javaTime", ""),
            Map.entry("rolled libRecur", ROLLED_BY_LOOP),
            Map.entry("rolled ical4j", ROLLED_BY_LOOP),
            Map.entry("owed javaTime", "offices that come and go, succession, versions of rules, look-up by name"),
            Map.entry("owed strata", "the same; gives dates alone"),
            Map.entry("owed libRecur", "the same, and days off; gives dates alone"),
            Map.entry("owed ical4j", "the same, and days off; gives dates alone"));

    private CoreTable() {}

    /** One line of the table. */
    private record Line(String size, String by, double nanos, double error, double bytes) {}

    /** One table. */
    private record Section(String code, String title, String size, String unit, List<Line> lines) {}

    /**
     * Prints the tables.
     *
     * @param args the command by which JMH was run, then the file that it wrote
     */
    public static void main(String[] args) throws IOException {
        JsonNode results = new ObjectMapper().readTree(new File(args[1]));
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("shift", new Section("shift", "The n-th working day after a date", "n", "date", new ArrayList<>()));
        sections.put("nominal", new Section("nominal", "The last day of each period", "cycle", "date", new ArrayList<>()));
        sections.put("rolled", new Section("rolled", "The same, rolled to the next working day", "cycle", "date", new ArrayList<>()));
        sections.put("owed", new Section("owed", "All that is owed in ten years", "units", "obligation", new ArrayList<>()));
        results.forEach(result -> add(result, sections));
        JsonNode first = results.get(0);
        System.out.println(Machine.line(args[0]) + " " + first.get("forks").asInt() + " forks of " + first.get("measurementIterations").asInt()
                + " iterations; ± is half of the interval of 99.9 %.");
        sections.values().stream().filter(section -> !section.lines().isEmpty()).forEach(CoreTable::print);
    }

    private static void add(JsonNode result, Map<String, Section> sections) {
        String[] name = result.get("benchmark").asText().split("\\.");
        String method = name[name.length - 1];
        JsonNode params = result.get("params");
        switch (name[name.length - 2]) {
            case "ShiftBench" -> sections.get("shift").lines().add(line(result, params.get("days").asText(), method, 1));
            case "RecurrenceBench" -> sections.get(method).lines()
                    .add(line(result, params.get("cycle").asText().toLowerCase(Locale.ROOT).replace('_', '-'), camel(params.get("by").asText()), 1));
            case "ObligationBench" -> {
                int units = params.get("units").asInt();
                sections.get("owed").lines().add(line(result, String.format(Locale.ROOT, "%,d", units), method, ObligationBench.obligations(units)));
            }
            default -> throw new IllegalArgumentException(result.get("benchmark").asText());
        }
    }

    private static Line line(JsonNode result, String size, String by, int dividedBy) {
        JsonNode time = result.get("primaryMetric");
        double bytes = result.get("secondaryMetrics").get(BYTES).get("score").asDouble();
        return new Line(size, by, time.get("score").asDouble() / dividedBy, time.get("scoreError").asDouble(Double.NaN) / dividedBy, bytes / dividedBy);
    }

    /** Writes JAVA_TIME as javaTime. */
    private static String camel(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        return words.length == 1 ? words[0] : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    private static void print(Section section) {
        System.out.printf("%n**%s**%n%n", section.title());
        System.out.printf("| %s | by | ns per %s | ± | bytes | time, times Zeren's | cannot |%n|--:|---|--:|--:|--:|--:|---|%n", section.size(), section.unit());
        List<String> sizes = section.lines().stream().map(Line::size).distinct().toList();
        for (String size : sizes) {
            List<Line> lines = section.lines().stream().filter(line -> line.size().equals(size)).toList();
            double zeren = lines.stream().filter(line -> line.by().equals(section.code().equals("owed") ? "list" : "zeren"))
                    .findFirst().map(Line::nanos).orElse(Double.NaN);
            lines.stream().sorted((a, b) -> Integer.compare(place(a.by()), place(b.by()))).forEach(line -> print(section, line, zeren));
        }
    }

    private static void print(Section section, Line line, double zeren) {
        String cannot = CANNOT.getOrDefault(section.code() + " " + line.by(), CANNOT.getOrDefault(line.by(), ""));
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %.0f | %.2f | %s |%n", line.size(), Peer.of(line.by()).title(),
                figure(line.nanos()), figure(line.error()), line.bytes(), line.nanos() / zeren, cannot);
    }

    private static int place(String by) {
        return Peer.of(by).ordinal();
    }

    private static String figure(double nanos) {
        return String.format(Locale.ROOT, nanos < 10 ? "%.2f" : nanos < 100 ? "%.1f" : "%.0f", nanos);
    }

    /** Who is measured, in the order of the table. */
    private enum Peer {
        ZEREN("zeren", "**Zeren**"),
        LIST("list", "**Zeren**, a list"),
        ONE_BY_ONE("oneByOne", "**Zeren**, one by one"),
        BUILD_AND_LIST("buildAndList", "**Zeren**, timetable built first"),
        JAVA_TIME("javaTime", "java.time loop"),
        STRATA("strata", "Strata"),
        LIB_RECUR("libRecur", "lib-recur"),
        ICAL4J("ical4j", "ical4j");

        private final String method;
        private final String title;

        Peer(String method, String title) {
            this.method = method;
            this.title = title;
        }

        String title() {
            return title;
        }

        static Peer of(String method) {
            for (Peer peer : values()) {
                if (peer.method.equals(method)) {
                    return peer;
                }
            }
            throw new IllegalArgumentException(method);
        }
    }
}
