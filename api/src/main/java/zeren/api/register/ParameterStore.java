package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.rulebook.Authority;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.Text;

/** The rows of local parameters. */
final class ParameterStore {
    private ParameterStore() {}

    static void add(Handle handle, long sequence, Parameter parameter) {
        RowStore.insert(handle, "local_parameter", sequence, List.of(cells(parameter)));
    }

    static Map<String, Object> payload(Parameter parameter) {
        return new LinkedHashMap<>(cells(parameter));
    }

    static List<Row<Parameter>> parameters(Handle handle, long after, long last) {
        return RowStore.select(handle, "local_parameter", "rulebook, duty, valid_from", after, last, row -> new Parameter(
                row.getString("rulebook"),
                row.getString("duty"),
                RowStore.range(row, "valid"),
                Optional.ofNullable(row.getString("cadence")).map(Cadence::parse),
                Optional.ofNullable(row.getString("due")).map(DueRule::parse),
                within(row),
                authority(row)));
    }

    private static Optional<TimeLimit> within(ResultSet row) throws SQLException {
        int count = row.getInt("within_count");
        return Optional.ofNullable(row.getString("within_unit")).map(unit -> new TimeLimit(count, Text.coded("within", TimeLimit.Unit.class, unit)));
    }

    private static Optional<Authority> authority(ResultSet row) throws SQLException {
        String setBy = row.getString("set_by");
        if (setBy == null) {
            return Optional.empty();
        }
        return Optional.of(new Authority(setBy, new DocumentReference(
                Text.coded("kind", DocumentKind.class, row.getString("document_kind")),
                row.getString("document_number"),
                RowStore.date(row, "document_dated"),
                Optional.ofNullable(row.getString("document_sha256")),
                Optional.ofNullable(row.getString("document_uri")))));
    }

    private static Map<String, String> cells(Parameter parameter) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("rulebook", parameter.rulebook());
        cells.put("duty", parameter.duty());
        cells.put("valid_from", parameter.valid().from().toString());
        cells.put("valid_to", parameter.valid().end().map(Object::toString).orElse(""));
        cells.put("cadence", parameter.cadence().map(Object::toString).orElse(""));
        cells.put("due", parameter.due().map(Object::toString).orElse(""));
        cells.put("within_count", parameter.within().map(limit -> String.valueOf(limit.count())).orElse(""));
        cells.put("within_unit", parameter.within().map(limit -> limit.unit().code()).orElse(""));
        parameter.authority().ifPresent(authority -> {
            DocumentReference document = authority.document();
            cells.put("set_by", authority.setBy());
            cells.put("document_kind", document.kind().code());
            cells.put("document_number", document.number());
            cells.put("document_dated", document.dated().map(Object::toString).orElse(""));
            cells.put("document_sha256", document.sha256().orElse(""));
            cells.put("document_uri", document.uri().orElse(""));
        });
        return cells;
    }
}
