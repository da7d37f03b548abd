package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read in one snapshot is of one moment, that of its first table: at repeatable read H2 would see the second one as it is when it comes to it. */
class SnapshotTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void seesNothingThatIsWrittenMeanwhileInWhateverTable(Engine engine) {
        try (Sql sql = Sql.open(Template.TABLES.copy(engine, folder))) {
            sql.snapshot(handle -> {
                assertEquals(1, count(handle, "journal_head"));
                sql.write(writer -> writer.execute("insert into to_do_push_target (target, failures) values ('t', 0)"));
                assertEquals(0, count(handle, "to_do_push_target"));
                return null;
            });
            assertEquals(1, sql.<Integer, RuntimeException>snapshot(handle -> count(handle, "to_do_push_target")));
        }
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table).mapTo(int.class).one();
    }
}
