package zeren.api.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.rulebook.Parameter;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;

/** The rows of local parameters. */
final class ParameterStore {
    private ParameterStore() {}

    static void add(Handle handle, long sequence, Parameter parameter) {
        Rows.insert(handle, "local_parameter", sequence, List.of(cells(parameter)));
    }

    static Map<String, Object> payload(Parameter parameter) {
        return new LinkedHashMap<>(cells(parameter));
    }

    static List<Row<Parameter>> parameters(Handle handle, long after, long last) {
        return Rows.select(handle, "local_parameter", "rulebook, duty, valid_from", after, last, row -> new Parameter(
                row.getString("rulebook"),
                row.getString("duty"),
                Rows.range(row, "valid"),
                Optional.ofNullable(row.getString("cadence")).map(Cadence::parse),
                Optional.ofNullable(row.getString("due")).map(DueRule::parse)));
    }

    private static Map<String, String> cells(Parameter parameter) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("rulebook", parameter.rulebook());
        cells.put("duty", parameter.duty());
        cells.put("valid_from", parameter.valid().from().toString());
        cells.put("valid_to", parameter.valid().end().map(Object::toString).orElse(""));
        cells.put("cadence", parameter.cadence().map(Object::toString).orElse(""));
        cells.put("due", parameter.due().map(Object::toString).orElse(""));
        return cells;
    }
}
