package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSV read as RFC 4180 writes it, and no other way. */
final class Csv {
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r\\n)");

    private Csv() {}

    /** Returns the records by the names in the first. */
    static List<Map<String, String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int read = 0;
        while (field.lookingAt()) {
            record.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (!field.group(3).equals(",")) {
                records.add(record);
                record = new ArrayList<>();
            }
            read = field.end();
            field.region(read, text.length());
        }
        assertEquals(text.length(), read, "everything is a field");
        assertTrue(record.isEmpty(), "the last record ends");
        List<String> header = records.get(0);
        return records.subList(1, records.size()).stream().map(one -> named(header, one)).toList();
    }

    private static Map<String, String> named(List<String> header, List<String> record) {
        assertEquals(header.size(), record.size());
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), record.get(i));
        }
        assertEquals(header.size(), named.size(), "each column has a name of its own");
        return named;
    }
}
