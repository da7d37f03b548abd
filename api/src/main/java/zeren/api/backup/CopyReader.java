package zeren.api.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a copy, read again: the head, then table by table, row by row.
 *
 * <p>That nothing is missing or altered is known when the last line was read, and not before: until then what was read is to be taken back.
 */
final class CopyReader implements Closeable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CopyLines lines;
    private final CopyHead head;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private Section section = new Section("", List.of());

    /**
     * What begins a table.
     *
     * @param table its name
     * @param columns the names of its columns, in the order of the cells of its rows
     */
    record Section(String table, List<String> columns) {}

    /**
     * Begins to read.
     *
     * @throws CopyException if it is of something else, or of a newer form
     */
    CopyReader(CopyLines lines) {
        this.lines = lines;
        this.head = CopyHead.of(first(lines));
        lines.next();
    }

    CopyHead head() {
        return head;
    }

    /**
     * Returns what begins the next table, once all rows of the one before were read.
     *
     * @return nothing after the last table: then the copy is whole
     * @throws CopyException if it is damaged
     */
    Optional<Section> nextTable() {
        JsonNode line = object();
        if (!line.has("table")) {
            checkEnd(line);
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        line.path("columns").forEach(column -> columns.add(column.asText()));
        section = new Section(line.path("table").asText(), List.copyOf(columns));
        if (rows.put(section.table(), 0L) != null) {
            throw CopyException.damaged("the table " + section.table() + " is there twice");
        }
        lines.next();
        return Optional.of(section);
    }

    /**
     * Returns the cells of the next row of the table: texts, whole numbers as {@link Long}, truths, and nulls.
     *
     * @return nothing after its last row
     * @throws CopyException if it is damaged
     */
    Optional<Object[]> nextRow() {
        if (!lines.startsWith('[')) {
            return Optional.empty();
        }
        Object[] cells = new Object[section.columns().size()];
        try (JsonParser parser = MAPPER.createParser(lines.bytes(), 0, lines.length())) {
            parser.nextToken();
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(parser);
            }
            if (parser.nextToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                throw CopyException.damaged("a row of " + section.table() + " has more cells than columns");
            }
        } catch (IOException unreadable) {
            throw CopyException.damaged("a row of " + section.table() + " cannot be read");
        }
        rows.merge(section.table(), 1L, Long::sum);
        lines.next();
        return Optional.of(cells);
    }

    /** Reads all that is left, and returns what there is in the whole. */
    CopySummary summary() {
        while (nextTable().isPresent()) {
            boolean more = true;
            while (more) {
                more = nextRow().isPresent();
            }
        }
        return new CopySummary(head, rows, lines.sha256());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Object cell(JsonParser parser) throws IOException {
        JsonToken token = Optional.ofNullable(parser.nextToken()).orElse(JsonToken.NOT_AVAILABLE);
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw CopyException.damaged("a row of " + section.table() + " has fewer cells than columns");
        };
    }

    private void checkEnd(JsonNode line) {
        Map<String, Long> counts = new LinkedHashMap<>();
        line.path("rows").properties().forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        if (!line.path("sha256").asText().equals(lines.sha256()) || !counts.equals(rows)) {
            throw CopyException.damaged("what is in it is not what was written");
        }
        lines.checkLast();
    }

    private JsonNode object() {
        try {
            return MAPPER.readTree(lines.bytes(), 0, lines.length());
        } catch (IOException unreadable) {
            throw CopyException.damaged("a line cannot be read");
        }
    }

    private static JsonNode first(CopyLines lines) {
        try {
            return MAPPER.readTree(lines.bytes(), 0, lines.length());
        } catch (JsonProcessingException other) {
            throw CopyException.noCopy();
        } catch (IOException unreadable) {
            throw CopyException.damaged("its beginning cannot be read");
        }
    }
}
