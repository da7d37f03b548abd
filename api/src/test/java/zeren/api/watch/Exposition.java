package zeren.api.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is given out in the text format of Prometheus, version 0.0.4, held against its rules line by line. */
public final class Exposition {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(?:\\{(.*)})? (NaN|[+-]Inf|[-+]?[0-9.]+(?:E[-+]?[0-9]+)?)");
    private static final Pattern LABEL = Pattern.compile("\\G([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");
    private static final String SUFFIXES = "_(bucket|count|sum)$";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    private Exposition() {}

    /** Reads it, and fails on the first line that is not as it should be. */
    public static Exposition parse(String text) {
        assertTrue(text.endsWith("\n"), "the last line has an end");
        Exposition read = new Exposition();
        text.lines().forEach(read::line);
        read.values.keySet().stream().filter(series -> series.contains("_bucket{") && series.contains("le=\"+Inf\"")).forEach(read::checkHistogram);
        return read;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            assertTrue(NAME.matcher(line.split(" ", 4)[2]).matches(), line);
        } else if (line.startsWith("# TYPE ")) {
            String[] words = line.split(" ");
            assertTrue(words.length == 4 && TYPES.contains(words[3]), line);
            assertEquals(null, types.put(words[2], words[3]), "typed twice: " + line);
        } else {
            sample(line);
        }
    }

    private void sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        assertTrue(sample.matches(), line);
        String name = sample.group(1);
        String written = sample.group(2) == null ? "" : sample.group(2);
        Map<String, String> found = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(written);
        int end = 0;
        while (label.find()) {
            assertEquals(null, found.put(label.group(1), label.group(2)), "a label twice: " + line);
            end = label.end();
        }
        assertEquals(written.length(), end, line);
        assertTrue(types.containsKey(name) || types.containsKey(name.replaceFirst(SUFFIXES, "")), "without a type: " + line);
        String series = name + "{" + written + "}";
        assertEquals(null, values.put(series, Double.valueOf(sample.group(3).replace("Inf", "Infinity"))), "twice: " + line);
        labels.put(series, found);
    }

    private void checkHistogram(String last) {
        String count = last.replaceFirst("_bucket\\{", "_count{").replaceFirst(",?le=\"\\+Inf\"", "");
        assertEquals(values.get(count), values.get(last), "the last step of " + last + " has everything");
    }

    /** Returns the value of the one series of that name and those labels; 0 where there is none yet. */
    public double value(String name, Map<String, String> of) {
        return labels.entrySet().stream()
                .filter(series -> series.getKey().startsWith(name + "{") && series.getValue().equals(of))
                .mapToDouble(series -> values.get(series.getKey()))
                .findAny().orElse(0);
    }

    /** Returns the series, each with its name and labels, but for those of the JVM, which come as it needs them. */
    public Set<String> series() {
        return values.keySet().stream().filter(series -> !series.startsWith("jvm_")).collect(Collectors.toSet());
    }

    /** Returns every value of a label. */
    public Set<String> labels(String name) {
        return labels.values().stream().filter(all -> all.containsKey(name)).map(all -> all.get(name)).collect(Collectors.toSet());
    }

    /** Returns the names that have a type. */
    public Set<String> names() {
        return new LinkedHashSet<>(types.keySet());
    }
}
