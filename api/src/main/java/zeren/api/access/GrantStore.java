package zeren.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import zeren.api.sql.Instants;
import zeren.text.Text;

/** The rows of grants to persons and of the units that they are for, to and from their tables. */
final class GrantStore {
    private static final String GRANTS = "select given.sequence, given.staff_no, given.role, given.expires_at, made.recorded_at as created_at,"
            + " ended.recorded_at as revoked_at from staff_grant given join journal made on made.sequence = given.sequence"
            + " left join staff_grant_revocation revoked on revoked.staff_grant = given.sequence left join journal ended on ended.sequence = revoked.sequence ";
    private static final String UNITS = "select sequence, unit from staff_grant_unit ";

    private GrantStore() {}

    static void add(Handle handle, StaffGrant given) {
        handle.createUpdate("insert into staff_grant (sequence, staff_no, role, expires_at) values (:sequence, :staff_no, :role, :expires)")
                .bind("sequence", given.sequence())
                .bind("staff_no", given.staffNo())
                .bind("role", given.grant().role().code())
                .bind("expires", Instants.utc(given.grant().expiresAt()))
                .execute();
        if (given.grant().scope().units().isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("insert into staff_grant_unit (sequence, position, unit) values (:sequence, :position, :unit)");
        int position = 0;
        for (String unit : given.grant().scope().units()) {
            position++;
            rows.bind("sequence", given.sequence()).bind("position", position).bind("unit", unit).add();
        }
        rows.execute();
    }

    static void revoke(Handle handle, long sequence, long given) {
        handle.createUpdate("insert into staff_grant_revocation (sequence, staff_grant) values (:sequence, :given)")
                .bind("sequence", sequence)
                .bind("given", given)
                .execute();
    }

    static Optional<StaffGrant> find(Handle handle, long sequence) {
        Query units = handle.createQuery(UNITS + "where sequence = :sequence").bind("sequence", sequence);
        return grants(handle.createQuery(GRANTS + "where given.sequence = :sequence").bind("sequence", sequence), units).stream().findFirst();
    }

    /** Returns what was granted to a person, the oldest first. */
    static List<StaffGrant> of(Handle handle, String staffNo) {
        Query units = handle.createQuery(UNITS + "where sequence in (select sequence from staff_grant where staff_no = :staff_no)").bind("staff_no", staffNo);
        return grants(handle.createQuery(GRANTS + "where given.staff_no = :staff_no order by given.sequence").bind("staff_no", staffNo), units);
    }

    /** Returns every grant, the oldest first. */
    static List<StaffGrant> all(Handle handle) {
        return grants(handle.createQuery(GRANTS + "order by given.sequence"), handle.createQuery(UNITS));
    }

    private static List<StaffGrant> grants(Query query, Query units) {
        Map<Long, List<String>> bySequence = units.map((row, context) -> Map.entry(row.getLong("sequence"), row.getString("unit"))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return query.map((row, context) -> grant(row, bySequence.getOrDefault(row.getLong("sequence"), List.of()))).list();
    }

    private static StaffGrant grant(ResultSet row, List<String> units) throws SQLException {
        Role role = Text.coded("role", Role.class, row.getString("role"));
        Scope scope = role == Role.ADMINISTRATOR ? Scope.EVERYTHING : Scope.of(units);
        return new StaffGrant(
                row.getLong("sequence"),
                row.getString("staff_no"),
                new Grant(role, scope, Instants.find(row, "expires_at")),
                Instants.get(row, "created_at"),
                Instants.find(row, "revoked_at"));
    }
}
