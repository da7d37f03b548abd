package zeren.api.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zeren.organisation.OrganisationFault.Part;

/** A list of objects whose fields are the columns: each a text, and null or absent where a cell would be empty. */
final class JsonTable {
    /** What is wrong with the form of a body, and not with what it says. */
    static final Set<String> FAULTS = Set.of("wrong_type", "unknown_field");

    private static final int LONGEST_SHOWN = 200;

    private final Part part;
    private final Doubts doubts;

    private JsonTable(Part part, Doubts doubts) {
        this.part = part;
        this.doubts = doubts;
    }

    /** Returns the rows, each with its cells by column. */
    static List<Cells> read(Part part, JsonNode list, Doubts doubts) {
        return new JsonTable(part, doubts).rows(list);
    }

    private List<Cells> rows(JsonNode list) {
        if (!list.isArray()) {
            doubts.unread(part);
            doubts.row(part, 0, "wrong_type", "this must be a list");
            return List.of();
        }
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < list.size() && i < OrganisationRows.MOST; i++) {
            rows.addAll(row(i + 1, list.get(i)));
        }
        if (list.size() > OrganisationRows.MOST) {
            doubts.unread(part);
            doubts.row(part, OrganisationRows.MOST + 1, "too_many_rows",
                    "more than " + OrganisationRows.MOST + " rows: send them in several requests");
        }
        return rows;
    }

    private List<Cells> row(int number, JsonNode row) {
        if (!row.isObject()) {
            doubts.row(part, number, "wrong_type", "this must be an object");
            return List.of();
        }
        List<String> columns = Columns.of(part);
        Map<String, String> texts = new HashMap<>();
        columns.forEach(column -> texts.put(column, row.path(column).asText("")));
        Cells cells = new Cells(part, number, texts, doubts);
        row.properties().forEach(field -> {
            String name = field.getKey();
            if (!columns.contains(name)) {
                String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN);
                doubts.cell(part, number, shown, "unknown_field", "there is no such field here: known are " + String.join(", ", columns));
            } else if (!field.getValue().isTextual() && !field.getValue().isNull()) {
                cells.refuse(name, "wrong_type", "this must be a text, or null where there is nothing to say");
            }
        });
        return List.of(cells);
    }
}
