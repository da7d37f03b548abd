package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The refusals with 400 that a request may meet although every schema takes it: each stands in foreseen.csv with the words of the contract
 * that foresee it.
 */
final class Foreseen {
    private static final List<Map<String, String>> ROWS = read();
    private static final Set<String> KNOWN = ROWS.stream().map(row -> row.get("place") + " " + row.get("code")).collect(Collectors.toSet());

    private Foreseen() {}

    static List<Map<String, String>> rows() {
        return ROWS;
    }

    /** Tells whether a fault of an answer is one of these. */
    static boolean is(JsonNode fault) {
        String code = fault.path("code").asText();
        return KNOWN.contains(place(fault) + " " + code) || KNOWN.contains("* " + code);
    }

    /** Returns where a fault is, but for which of several. */
    static String place(JsonNode fault) {
        return (fault.path("pointer").asText() + fault.path("parameter").asText()).replaceAll("/[0-9]+", "/n");
    }

    private static List<Map<String, String>> read() {
        try (InputStream in = Foreseen.class.getResourceAsStream("foreseen.csv")) {
            return new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).<Map<String, String>>readValues(in).readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
