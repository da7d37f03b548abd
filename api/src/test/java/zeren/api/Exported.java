package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list is when it is read again, in each of its forms; the reading of a table is another's. */
public final class Exported {
    /** Reads numbers as they are written: 0.00 is not 0.0. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String FORMULA = "(?s)'['\"]*[=+\\-@\t\r\n＝＋－＠].*";

    private Exported() {}

    /** Returns the items of all pages. */
    public static List<JsonNode> pages(Client client, String target) throws JsonProcessingException {
        List<JsonNode> items = new ArrayList<>();
        for (String at = target; !at.isEmpty();) {
            JsonNode page = JSON.readTree(client.get(at).is(200).body());
            page.path("items").forEach(items::add);
            at = page.path("next").asText();
        }
        return items;
    }

    /** Returns the items of lines. */
    public static List<JsonNode> lines(Answer answer) throws JsonProcessingException {
        assertEquals("application/x-ndjson", answer.header("Content-Type"));
        List<JsonNode> items = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            items.add(JSON.readTree(line));
        }
        assertTrue(items.isEmpty() || answer.body().endsWith("\n"));
        return items;
    }

    /** Returns the rows of a table, its header first. */
    public static List<List<String>> table(String csv) throws IOException {
        try (MappingIterator<List<String>> rows = new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY).readValues(csv)) {
            return rows.readAll();
        }
    }

    /** Checks that a table says of these items all that there is to say, in the columns that it names, and nothing else. */
    public static void assertTable(List<JsonNode> items, Answer answer) throws IOException {
        assertEquals("text/csv; charset=utf-8; header=present", answer.header("Content-Type").replace(";charset", "; charset").replace(";header", "; header"));
        List<List<String>> rows = table(answer.body());
        List<String> names = rows.get(0);
        assertEquals(items.size(), rows.size() - 1);
        for (int i = 0; i < items.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            names.forEach(name -> cells.put(name, ""));
            assertEquals(names.size(), cells.size(), () -> "two columns of one name: " + names);
            flatten("", items.get(i), cells);
            assertEquals(List.copyOf(cells.values()), rows.get(i + 1).stream().map(Exported::text).toList());
        }
    }

    /** Returns the text of a cell without what keeps spreadsheets from computing it. */
    public static String text(String cell) {
        return cell.matches(FORMULA) ? cell.substring(1) : cell;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> cells) {
        if (value.isObject() && !cells.containsKey(name)) {
            value.properties().forEach(member -> flatten(name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue(), cells));
            return;
        }
        assertTrue(cells.containsKey(name), () -> "no column " + name);
        List<String> parts = new ArrayList<>();
        boolean nested = value.isObject();
        for (JsonNode part : value) {
            nested |= part.isContainerNode();
            parts.add(part.asText());
        }
        cells.put(name, nested ? value.toString() : value.isArray() ? String.join(";", parts) : value.asText());
    }
}
