package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/** The rows of units, posts and tenures, to and from the tables; an empty cell stands for nothing. */
final class OrganisationStore {
    private static final String DESCRIBED_FROM = "described_from";

    private OrganisationStore() {}

    static void add(Handle handle, long sequence, Additions additions) {
        RowStore.insert(handle, "unit", sequence, additions.units().stream().map(OrganisationStore::cells).toList());
        RowStore.insert(handle, "post", sequence, additions.posts().stream().map(OrganisationStore::cells).toList());
        RowStore.insert(handle, "tenure", sequence, additions.tenures().stream().map(OrganisationStore::cells).toList());
    }

    /** Returns what is stored of a unit's description, by column. */
    static Map<String, String> cells(Object described) {
        if (described instanceof Tenure tenure) {
            return cells(tenure);
        }
        Described<?> description = (Described<?>) described;
        Map<String, String> cells = description.value() instanceof Unit unit ? cells(unit) : cells((Post) description.value());
        description.from().ifPresent(day -> cells.put(DESCRIBED_FROM, day.toString()));
        return cells;
    }

    private static Map<String, String> cells(Unit unit) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", unit.code());
        cells.put("kind", unit.kind().code());
        cells.put("function", unit.function().orElse(""));
        cells.put("name_zh", unit.name().zh());
        cells.put("name_en", unit.name().en());
        cells.put("parent", unit.parent().orElse(""));
        cells.put("exists_from", unit.exists().from().toString());
        cells.put("exists_to", end(unit.exists()));
        cells.put("successor", unit.successor().orElse(""));
        return cells;
    }

    private static Map<String, String> cells(Post post) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", post.code());
        cells.put("unit", post.unit());
        cells.put("rank", post.rank().code());
        cells.put("title_zh", post.title().zh());
        cells.put("title_en", post.title().en());
        cells.put("remit", post.remit().orElse(""));
        cells.put("exists_from", post.exists().from().toString());
        cells.put("exists_to", end(post.exists()));
        return cells;
    }

    private static Map<String, String> cells(Tenure tenure) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("post", tenure.post());
        cells.put("staff_no", tenure.staffNo());
        cells.put("mode", tenure.mode().code());
        cells.put("held_from", tenure.held().from().toString());
        cells.put("held_to", end(tenure.held()));
        return cells;
    }

    static List<Row<Described<Unit>>> units(Handle handle, long after, long last) {
        return RowStore.select(handle, "unit", "code, described_from nulls first", after, last, row -> described(row, new Unit(
                row.getString("code"),
                Text.coded("kind", UnitKind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("function")),
                new Title(row.getString("name_zh"), row.getString("name_en")),
                Optional.ofNullable(row.getString("parent")),
                RowStore.range(row, "exists"),
                Optional.ofNullable(row.getString("successor")))));
    }

    static List<Row<Described<Post>>> posts(Handle handle, long after, long last) {
        return RowStore.select(handle, "post", "code, described_from nulls first", after, last, row -> described(row, new Post(
                row.getString("code"),
                row.getString("unit"),
                Text.coded("rank", Rank.class, row.getString("rank")),
                new Title(row.getString("title_zh"), row.getString("title_en")),
                Optional.ofNullable(row.getString("remit")),
                RowStore.range(row, "exists"))));
    }

    static List<Row<Tenure>> tenures(Handle handle, long after, long last) {
        return RowStore.select(handle, "tenure", "post, held_from, mode", after, last, row -> new Tenure(
                row.getString("post"),
                row.getString("staff_no"),
                Text.coded("mode", TenureMode.class, row.getString("mode")),
                RowStore.range(row, "held")));
    }

    private static <T> Described<T> described(ResultSet row, T value) throws SQLException {
        return new Described<>(value, RowStore.date(row, DESCRIBED_FROM));
    }

    private static String end(DateRange range) {
        return range.end().map(Object::toString).orElse("");
    }
}
