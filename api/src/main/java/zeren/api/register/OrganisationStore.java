package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.calendar.DateRange;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/** The rows of units, posts and tenures, to and from the tables. */
public final class OrganisationStore {
    private static final String NEWER = " where sequence > :after and sequence <= :last order by sequence, ";

    private OrganisationStore() {}

    /** Adds units, recorded by the entry {@code sequence}. */
    public static void addUnits(Handle handle, long sequence, List<Unit> units) {
        PreparedBatch rows = handle.prepareBatch("insert into unit"
                + " (sequence, code, kind, function, name_zh, name_en, parent, exists_from, exists_to, successor)"
                + " values (:sequence, :code, :kind, :function, :zh, :en, :parent, :from, :to, :successor)");
        for (Unit unit : units) {
            rows.bind("sequence", sequence)
                    .bind("code", unit.code())
                    .bind("kind", unit.kind().code())
                    .bind("function", unit.function().orElse(null))
                    .bind("zh", unit.name().zh())
                    .bind("en", unit.name().en())
                    .bind("parent", unit.parent().orElse(null))
                    .bind("from", unit.exists().from())
                    .bind("to", unit.exists().end().orElse(null))
                    .bind("successor", unit.successor().orElse(null))
                    .add();
        }
        execute(rows);
    }

    /** Adds posts, recorded by the entry {@code sequence}. */
    public static void addPosts(Handle handle, long sequence, List<Post> posts) {
        PreparedBatch rows = handle.prepareBatch("insert into post"
                + " (sequence, code, unit, rank, title_zh, title_en, remit, exists_from, exists_to)"
                + " values (:sequence, :code, :unit, :rank, :zh, :en, :remit, :from, :to)");
        for (Post post : posts) {
            rows.bind("sequence", sequence)
                    .bind("code", post.code())
                    .bind("unit", post.unit())
                    .bind("rank", post.rank().code())
                    .bind("zh", post.title().zh())
                    .bind("en", post.title().en())
                    .bind("remit", post.remit().orElse(null))
                    .bind("from", post.exists().from())
                    .bind("to", post.exists().end().orElse(null))
                    .add();
        }
        execute(rows);
    }

    /** Adds tenures, recorded by the entry {@code sequence}. */
    public static void addTenures(Handle handle, long sequence, List<Tenure> tenures) {
        PreparedBatch rows = handle.prepareBatch("insert into tenure (sequence, post, staff_no, mode, held_from, held_to)"
                + " values (:sequence, :post, :staff, :mode, :from, :to)");
        for (Tenure tenure : tenures) {
            rows.bind("sequence", sequence)
                    .bind("post", tenure.post())
                    .bind("staff", tenure.staffNo())
                    .bind("mode", tenure.mode().code())
                    .bind("from", tenure.held().from())
                    .bind("to", tenure.held().end().orElse(null))
                    .add();
        }
        execute(rows);
    }

    static List<Row<Unit>> units(Handle handle, long after, long last) {
        return select(handle, "select * from unit" + NEWER + "code", after, last, row -> new Unit(
                row.getString("code"),
                Text.coded("kind", UnitKind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("function")),
                new Title(row.getString("name_zh"), row.getString("name_en")),
                Optional.ofNullable(row.getString("parent")),
                range(row, "exists"),
                Optional.ofNullable(row.getString("successor"))));
    }

    static List<Row<Post>> posts(Handle handle, long after, long last) {
        return select(handle, "select * from post" + NEWER + "code", after, last, row -> new Post(
                row.getString("code"),
                row.getString("unit"),
                Text.coded("rank", Rank.class, row.getString("rank")),
                new Title(row.getString("title_zh"), row.getString("title_en")),
                Optional.ofNullable(row.getString("remit")),
                range(row, "exists")));
    }

    static List<Row<Tenure>> tenures(Handle handle, long after, long last) {
        return select(handle, "select * from tenure" + NEWER + "post, held_from, mode", after, last, row -> new Tenure(
                row.getString("post"),
                row.getString("staff_no"),
                Text.coded("mode", TenureMode.class, row.getString("mode")),
                range(row, "held")));
    }

    private interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private static <T> List<Row<T>> select(Handle handle, String query, long after, long last, Mapping<T> mapping) {
        RowMapper<Row<T>> recorded = (row, context) -> new Row<>(row.getLong("sequence"), mapping.map(row));
        return handle.createQuery(query).bind("after", after).bind("last", last).map(recorded).list();
    }

    private static DateRange range(ResultSet row, String column) throws SQLException {
        LocalDate from = row.getObject(column + "_from", LocalDate.class);
        LocalDate to = row.getObject(column + "_to", LocalDate.class);
        return to == null ? DateRange.from(from) : DateRange.of(from, to);
    }

    private static void execute(PreparedBatch rows) {
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
