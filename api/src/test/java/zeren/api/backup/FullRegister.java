package zeren.api.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import zeren.api.journal.SmallRegister;
import zeren.api.sql.Sql;

/** A register with at least one row in every table, the working ones too, and in them what one database or a form of writing might take for something else. */
final class FullRegister {
    private static final String THEN = "timestamp with time zone '2026-01-01 00:00:00+00:00'";
    private static final List<String> ODD = List.of(
            "insert into answer (number, token, called, request, status, location, etag, body, created_at) values (1, 'a', 'k1', '" + "0".repeat(64) + "', 204, null, null, '',"
                    + " timestamp with time zone '2026-06-01 08:00:00.123456+00:00')",
            "insert into answer (number, token, called, request, status, location, etag, body, created_at) values (9007199254740993, 'A', 'k-1\"~', '" + "1".repeat(64) + "', 200, '/x', '"
                    + "2".repeat(64) + "', '{\"𠮷\":\"\\\"\\u0007\u0007\u00e9\u2028\ufeff\"}', timestamp with time zone '1969-12-31 23:59:59.999999+00:00')",
            "insert into event (position, type, occurred_at, as_of) values (9007199254740993, 'rules.changed', " + THEN + ", date '1600-02-29')",
            "insert into to_do_push (target, task, stands, unsure, refused, attempts, created_at, changed_at) values ('t', 'Z', 'open', true, false, 0,"
                    + THEN + ", timestamp with time zone '9999-12-31 23:59:59.9+00:00')",
            "insert into to_do_push (target, task, stands, unsure, refused, attempts, created_at, changed_at) values ('t', 'a', 'open', false, true, 2147483647,"
                    + THEN + ", " + THEN + ")",
            "insert into to_do_push_target (target, failures) values ('t', 0)",
            "update to_do_push_lease set holder = 'server-1', held_until = " + THEN,
            "update webhook_course set lease = 'server-1', leased_until = " + THEN,
            "insert into webhook_attempt (webhook, number, kind, event, ordinal, attempted_at, status, failure, duration_ms)"
                    + " select sequence, 1, 'delivery', null, 1, " + THEN + ", null, 'timeout', 20000 from webhook",
            "insert into webhook_errand (webhook, number, event) select sequence, 1, null from webhook");

    private FullRegister() {}

    /** Fills a database. */
    static void fill(Sql sql, Path folder) {
        SmallRegister.fill(sql, folder);
        ODD.forEach(odd -> sql.write(handle -> {
            try (Statement statement = handle.getConnection().createStatement()) {
                return statement.execute(odd);
            } catch (SQLException refused) {
                throw new IllegalStateException(odd, refused);
            }
        }));
    }
}
