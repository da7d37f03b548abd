package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of tenures is made anew for delegations; a register that was begun before keeps what it knows. */
class DelegationMigrationTest {
    private static final String LAST_BEFORE = "20261123130100";
    private static final String NO_HASH = "0".repeat(64);
    private static final String TENURE = "insert into tenure (sequence, post, staff_no, mode, held_from, held_to) values (1, 'p', %s)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsTheTenuresAndTakesDelegations(Engine engine) {
        Database database = engine.empty(folder);
        Flyway.configure().dataSource(database.url(), database.user(), database.password())
                .locations("classpath:zeren/migrations").target(LAST_BEFORE).load().migrate();
        try (Handle handle = Jdbi.open(database.url(), database.user(), database.password())) {
            handle.execute("insert into journal (sequence, recorded_at, actor, request_id, kind, payload, previous_hash, hash)"
                    + " values (1, current_timestamp,"
                    + " 'a', 'r', 'organisation_imported', '{}', '" + NO_HASH + "', '" + NO_HASH + "')");
            handle.execute(TENURE.formatted("'00001', 'full', date '2020-01-01', date '2020-12-31'"));
            handle.execute(TENURE.formatted("'00002', 'acting', date '2021-01-01', null"));
        }

        try (Sql sql = Sql.open(database)) {
            sql.write(handle -> handle.execute(TENURE.formatted("'00003', 'delegated', date '2021-01-01', null")));
            assertEquals(
                    List.of("00001 full 2020-01-01 2020-12-31", "00002 acting 2021-01-01 null", "00003 delegated 2021-01-01 null"),
                    sql.read(handle -> handle.createQuery("select * from tenure order by staff_no")
                            .map((row, context) -> row.getString("staff_no") + " " + row.getString("mode") + " " + row.getString("held_from")
                                    + " " + row.getString("held_to")).list()));
            assertRefused(sql, "'00004', 'delegated', date '2021-01-01', null");
            assertRefused(sql, "'00004', 'lent', date '2022-01-01', null");
            assertRefused(sql, "'00004', 'full', date '2022-01-02', date '2022-01-01'");
        }
    }

    private static void assertRefused(Sql sql, String values) {
        assertThrows(StorageException.class, () -> sql.write(handle -> handle.execute(TENURE.formatted(values))), values);
    }
}
