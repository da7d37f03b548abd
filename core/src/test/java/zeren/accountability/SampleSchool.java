package zeren.accountability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/** The sample school, read from its three tables; no cell of theirs is quoted. */
final class SampleSchool {

    private SampleSchool() {}

    static Organisation organisation() {
        return Organisation.of(
                rows("sample-school/units.csv").stream().map(SampleSchool::unit).toList(),
                rows("sample-school/posts.csv").stream().map(SampleSchool::post).toList(),
                rows("sample-school/tenures.csv").stream().map(SampleSchool::tenure).toList());
    }

    /** Returns the lines of a table as cells by their column; an empty cell is left out. */
    static List<Map<String, String>> rows(String resource) {
        List<String> lines = text(resource).lines().toList();
        String[] columns = lines.get(0).split(",", -1);
        return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1))).toList();
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException("not a line of this table: " + Arrays.toString(cells));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(columns[i], cells[i]);
            }
        }
        return row;
    }

    private static Unit unit(Map<String, String> row) {
        return new Unit(
                row.get("code"), Text.coded("kind", UnitKind.class, row.get("kind")), Optional.ofNullable(row.get("function")),
                new Title(row.get("name_zh"), row.get("name_en")), Optional.ofNullable(row.get("parent")), range(row, "exists"),
                Optional.ofNullable(row.get("successor")));
    }

    private static Post post(Map<String, String> row) {
        return new Post(
                row.get("code"), row.get("unit"), Text.coded("rank", Rank.class, row.get("rank")),
                new Title(row.get("title_zh"), row.get("title_en")), Optional.ofNullable(row.get("remit")), range(row, "exists"));
    }

    private static Tenure tenure(Map<String, String> row) {
        return new Tenure(
                row.get("post"), row.get("staff_no"), Text.coded("mode", TenureMode.class, row.get("mode")), range(row, "held"));
    }

    private static DateRange range(Map<String, String> row, String name) {
        LocalDate from = LocalDate.parse(row.get(name + "_from"));
        return Optional.ofNullable(row.get(name + "_to")).map(to -> DateRange.of(from, LocalDate.parse(to))).orElse(DateRange.from(from));
    }

    private static String text(String resource) {
        try (InputStream in = SampleSchool.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
