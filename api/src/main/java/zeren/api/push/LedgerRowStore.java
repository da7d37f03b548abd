package zeren.api.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import zeren.api.sql.Instants;
import zeren.text.Text;

/** The rows of the ledger and of the state of systems, to and from their tables. */
final class LedgerRowStore {
    private static final String ROWS = "select task, obligation, staff_no, post, unit, opens_on, due_on, stands, pending, unsure, refused, attempts, outcome,"
            + " sha256, created_at, changed_at from to_do_push where target = :target";

    private LedgerRowStore() {}

    /** Returns the rows of a system of which a {@code condition} is true. */
    static List<LedgerRow> where(Handle handle, String target, String condition) {
        return rows(handle.createQuery(ROWS + " and (" + condition + ") order by task"), target);
    }

    static List<LedgerRow> find(Handle handle, String target, Collection<String> tasks) {
        return tasks.isEmpty() ? List.of() : rows(handle.createQuery(ROWS + " and task in (<tasks>)").bindList("tasks", List.copyOf(tasks)), target);
    }

    static void add(Handle handle, String target, Collection<LedgerRow> rows) {
        if (!rows.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into to_do_push (target, task, obligation, staff_no, post, unit, opens_on, due_on, stands,"
                    + " pending, unsure, refused, attempts, outcome, sha256, created_at, changed_at) values (:target, :task, :obligation, :staff_no, :post,"
                    + " :unit, :opens_on, :due_on, :stands, :pending, :unsure, :refused, :attempts, :outcome, :sha256, :created_at, :changed_at)");
            rows.forEach(row -> bind(batch, target, row));
            batch.execute();
        }
    }

    static void change(Handle handle, String target, Collection<LedgerRow> rows) {
        if (!rows.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("update to_do_push set obligation = :obligation, staff_no = :staff_no, post = :post, unit = :unit,"
                    + " opens_on = :opens_on, due_on = :due_on, stands = :stands, pending = :pending, unsure = :unsure, refused = :refused,"
                    + " attempts = :attempts, outcome = :outcome, sha256 = :sha256, created_at = :created_at, changed_at = :changed_at"
                    + " where target = :target and task = :task");
            rows.forEach(row -> bind(batch, target, row));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, String target, LedgerRow row) {
        Optional<LedgerRow.Origin> origin = row.origin();
        batch.bind("target", target)
                .bind("task", row.task())
                .bind("obligation", origin.map(LedgerRow.Origin::obligation).orElse(null))
                .bind("staff_no", origin.flatMap(from -> from.assignee().staffNo()).orElse(null))
                .bind("post", origin.flatMap(from -> from.assignee().post()).orElse(null))
                .bind("unit", origin.map(LedgerRow.Origin::unit).orElse(null))
                .bind("opens_on", origin.map(LedgerRow.Origin::opensOn).orElse(null))
                .bind("due_on", origin.map(LedgerRow.Origin::dueOn).orElse(null))
                .bind("stands", row.stands().code())
                .bind("pending", row.pending().map(Operation::code).orElse(null))
                .bind("unsure", row.attempt().isUnsure())
                .bind("refused", row.attempt().isRefused())
                .bind("attempts", row.attempt().count())
                .bind("outcome", row.attempt().outcome().orElse(null))
                .bind("sha256", row.sha256().orElse(null))
                .bind("created_at", Instants.utc(row.createdAt()))
                .bind("changed_at", Instants.utc(row.changedAt()))
                .add();
    }

    private static List<LedgerRow> rows(Query query, String target) {
        return query.bind("target", target).map(LedgerRowStore::row).list();
    }

    private static LedgerRow row(ResultSet row, StatementContext context) throws SQLException {
        return new LedgerRow(
                row.getString("task"),
                origin(row),
                Text.coded("stands", LedgerRow.Stands.class, row.getString("stands")),
                text(row, "pending").map(code -> Text.coded("pending", Operation.class, code)),
                new LedgerRow.Attempt(row.getBoolean("unsure"), row.getBoolean("refused"), row.getInt("attempts"), text(row, "outcome")),
                text(row, "sha256"),
                Instants.get(row, "created_at"),
                Instants.get(row, "changed_at"));
    }

    private static Optional<LedgerRow.Origin> origin(ResultSet row) throws SQLException {
        Optional<String> obligation = text(row, "obligation");
        if (obligation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LedgerRow.Origin(obligation.get(), new Assignee(text(row, "staff_no"), text(row, "post")), row.getString("unit"),
                row.getObject("opens_on", LocalDate.class), row.getObject("due_on", LocalDate.class)));
    }

    static Optional<TargetState> state(Handle handle, String target) {
        return handle.createQuery("select last_success_at, last_failure_at, last_failure, failures, paused_until, reconciled_on from to_do_push_target"
                        + " where target = :target")
                .bind("target", target)
                .map((row, context) -> new TargetState(Instants.find(row, "last_success_at"), Instants.find(row, "last_failure_at"), text(row, "last_failure"),
                        row.getInt("failures"), Instants.find(row, "paused_until"), Optional.ofNullable(row.getObject("reconciled_on", LocalDate.class))))
                .findOne();
    }

    static void put(Handle handle, String target, TargetState state) {
        int changed = put(handle, target, state, "update to_do_push_target set last_success_at = :success, last_failure_at = :failed, last_failure = :why,"
                + " failures = :failures, paused_until = :paused, reconciled_on = :reconciled where target = :target");
        if (changed == 0) {
            put(handle, target, state, "insert into to_do_push_target (target, last_success_at, last_failure_at, last_failure, failures, paused_until,"
                    + " reconciled_on) values (:target, :success, :failed, :why, :failures, :paused, :reconciled)");
        }
    }

    private static int put(Handle handle, String target, TargetState state, String statement) {
        return handle.createUpdate(statement)
                .bind("target", target)
                .bind("success", Instants.utc(state.lastSuccessAt()))
                .bind("failed", Instants.utc(state.lastFailureAt()))
                .bind("why", state.lastFailure().orElse(null))
                .bind("failures", state.failures())
                .bind("paused", Instants.utc(state.pausedUntil()))
                .bind("reconciled", state.reconciledOn().orElse(null))
                .execute();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
