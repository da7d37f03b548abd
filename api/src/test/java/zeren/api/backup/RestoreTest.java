package zeren.api.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Beside;
import zeren.api.Cases;
import zeren.api.journal.SmallRegister;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.api.sql.Template;

/** What cannot be trusted is not restored, and what is restored is whole: else there is what there was before, which is nothing. */
class RestoreTest {
    private static byte[] plain;
    private static byte[] packed;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void take() {
        try (Sql sql = Sql.open(Template.TABLES.copy(Engine.H2, shared.resolve("whole")))) {
            SmallRegister.fill(sql, shared);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            new BackupStore(sql).writePlain(lines);
            plain = lines.toByteArray();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new BackupStore(sql).writePacked(file);
            packed = file.toByteArray();
        }
    }

    @Test
    void noAlteredByteGoesUnnoticed() throws IOException {
        String whole = CopyFile.check(file(plain)).sha256();
        assertEquals(whole, CopyFile.check(file(packed)).sha256());
        Random random = new Random(20261128);
        for (int i = 0; i < Cases.of(40, 4_000); i++) {
            byte[] altered = plain.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(CopyException.class, () -> CopyFile.check(file(altered)));
            byte[] other = packed.clone();
            // Of what gzip notes of a file itself, the time for one, nothing depends on; where it matters it is noticed, else what is in it is the same.
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            assertEquals(whole, sha256(other).orElse(whole));
        }
    }

    @Test
    void noEndMayBeMissingAndNothingMayFollow() throws IOException {
        Random random = new Random(20261128);
        for (int i = 0; i < Cases.of(40, 400); i++) {
            byte[] cut = Arrays.copyOf(plain, i < 3 ? plain.length - 1 - i : random.nextInt(plain.length));
            assertThrows(CopyException.class, () -> CopyFile.check(file(cut)));
            byte[] other = Arrays.copyOf(packed, i < 3 ? packed.length - 1 - i : random.nextInt(packed.length));
            assertThrows(CopyException.class, () -> CopyFile.check(file(other)));
        }
        assertThrows(CopyException.class, () -> CopyFile.check(file((text() + "x").getBytes(StandardCharsets.UTF_8))));
        assertThrows(CopyException.class, () -> CopyFile.check(file(new byte[0])));
    }

    @Test
    void whatIsNoCopyOrOfANewerZerenIsToldSo() {
        assertRefused("it is no copy of a register", "{}\n");
        assertRefused("it is no copy of a register", "PK\u0003\u0004\n");
        assertRefused("it is no copy of a register", "[1]\n");
        assertRefused("it was made by a newer Zeren than this one: use that", text().replaceFirst("\"zeren_register\":1", "\"zeren_register\":2"));
        assertRefused("its tables are of the version 29990101000000, which this Zeren does not know: use a newer one",
                sealed(text().replaceFirst("\"schema\":\"[0-9]+\"", "\"schema\":\"29990101000000\"")));
    }

    @ParameterizedTest
    @EnumSource
    void whoSealsWhatHeAlteredIsFoundOutByTheJournal(Engine engine) {
        String altered = sealed(text().replaceFirst("(\\[[0-9]+,\"0101\",\"secondary-organisation\",[^,]+,)\"[^\"]*\"", "$1\"学校\""));
        assertFalse(altered.equals(text()));
        CopyException refusal = refusal(engine, altered);
        assertTrue(refusal.getMessage().matches("it was altered: entry [0-9]+: the row in unit \\(code=0101\\) is not as recorded: name_zh"), refusal.getMessage());
        String without = sealed(text().replaceFirst("(?s)\n\\{\"table\":\"visit\".*?(?=\n\\{)", "").replaceFirst("\"visit\":[0-9]+,", ""));
        assertEquals("it is damaged: a row of visit_document cannot be in it", refusal(engine, without).getMessage());
        String lacking = sealed(text().replaceFirst("\n\\{\"table\":\"to_do_push\".*?(?=\n\\{)", "").replaceFirst("\"to_do_push\":0,", ""));
        assertEquals("it is damaged: it lacks to_do_push", refusal(engine, lacking).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aRegisterThatIsThereStays(Engine engine) throws IOException {
        Database database = Template.TABLES.copy(engine, folder);
        try (Sql sql = Sql.open(database)) {
            SmallRegister.fill(sql, folder);
        }
        String before = head(database);
        CopyException refusal = assertThrows(CopyException.class, () -> restore(engine, database));
        assertTrue(refusal.getMessage().startsWith("there is a register already"), refusal.getMessage());
        assertEquals(before, head(database));
    }

    @Test
    void tablesOfSomethingElseStay() {
        Database database = Engine.POSTGRES.empty(folder);
        try (Handle handle = Jdbi.open(database.url(), database.user(), database.password())) {
            handle.execute("create table theirs (id integer primary key)");
            CopyException refusal = assertThrows(CopyException.class, () -> restore(Engine.POSTGRES, database));
            assertTrue(refusal.getMessage().startsWith("there are tables of something else"), refusal.getMessage());
            handle.execute("select * from theirs");
        }
    }

    @Test
    void brokenOffInTheMiddleNothingIsThereAndItCanBeDoneAgain() throws Exception {
        Database database = Template.TABLES.copy(Engine.POSTGRES, folder);
        String row = text().replaceFirst("(?s).*\"table\":\"tenure\"[^\n]*\n\\[([^]]*)].*", "$1").replace('"', '\'');
        try (Handle handle = Jdbi.open(database.url(), database.user(), database.password());
                Handle watching = Jdbi.open(database.url(), database.user(), database.password())) {
            // Most rows are in when it comes to one that somebody else is about to add, and waits.
            handle.begin();
            handle.execute("insert into tenure (sequence, post, staff_no, mode, held_from, held_to) values (" + row + ")");
            CompletableFuture<Restored> broken = Beside.call(() -> restore(Engine.POSTGRES, database));
            String waits = "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
            while (watching.createQuery("select count(*) " + waits).mapTo(int.class).one() == 0) {
                assertFalse(broken.isDone());
            }
            watching.createQuery("select pg_terminate_backend(pid) " + waits).mapTo(boolean.class).list();
            assertTrue(assertThrows(CompletionException.class, broken::join).getCause() instanceof StorageException);
            handle.rollback();
        }
        assertEquals("0:" + "0".repeat(64), head(database));
        assertTrue(restore(Engine.POSTGRES, database).copy().head().journal().sequence() > 0);
    }

    @Test
    void whatABrokenOffRestoreLeftInTheFolderIsNoRegisterAndIsTold() throws IOException {
        Files.createDirectories(folder.resolve("zeren.restoring"));
        CopyException refusal = assertThrows(CopyException.class, () -> RestoreStore.inFolder(folder, file(plain)));
        assertTrue(refusal.getMessage().contains("broken off"), refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("zeren.mv.db")));
        Files.delete(folder.resolve("zeren.restoring"));
        RestoreStore.inFolder(folder, file(plain));
        assertEquals(List.of(), List.of(folder.toFile().list((in, name) -> name.equals("zeren.restoring"))));
    }

    private void assertRefused(String why, String copy) {
        assertEquals(why, refusal(Engine.H2, copy).getMessage());
    }

    /** Restores where there is nothing, and returns why it was refused, once it is sure that nothing is there still. */
    private CopyException refusal(Engine engine, String copy) {
        Path place = folder.resolve("refusing");
        Database database = engine == Engine.H2 ? Database.inFolder(place) : Template.TABLES.copy(engine, place);
        Path file = file(copy.getBytes(StandardCharsets.UTF_8));
        CopyException refusal = assertThrows(CopyException.class, () -> restore(engine, database, place, file));
        if (engine == Engine.H2) {
            assertEquals(0, Optional.ofNullable(place.toFile().list()).map(list -> list.length).orElse(0));
        } else {
            assertEquals("0:" + "0".repeat(64), head(database));
        }
        return refusal;
    }

    private Restored restore(Engine engine, Database database) {
        return restore(engine, database, folder, file(plain));
    }

    private static Restored restore(Engine engine, Database database, Path place, Path file) {
        try {
            return engine == Engine.H2 ? RestoreStore.inFolder(place, file) : RestoreStore.into(database, file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String head(Database database) {
        try (Sql sql = Sql.open(database)) {
            return sql.read(handle -> handle.createQuery("select sequence || ':' || hash from journal_head").mapTo(String.class).one());
        }
    }

    private static Optional<String> sha256(byte[] bytes) {
        try {
            return Optional.of(CopyFile.check(file(bytes)).sha256());
        } catch (CopyException | IOException refused) {
            return Optional.empty();
        }
    }

    private static String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Returns the lines with the counts and the hash that they have now. */
    private static String sealed(String altered) {
        int last = altered.lastIndexOf('\n', altered.length() - 2) + 1;
        String lines = altered.substring(0, last);
        String end = altered.substring(last).replaceFirst("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"" + Sha256.hex(lines) + "\"");
        return lines + end;
    }

    private static Path file(byte[] bytes) {
        try {
            return Files.write(shared.resolve("file"), bytes);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
