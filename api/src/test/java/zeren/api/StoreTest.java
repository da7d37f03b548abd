package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.register.Known;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.StorageException;
import zeren.rulebook.ShippedRulebooks;

@ParameterizedClass
@EnumSource
class StoreTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void choose() {
        database = engine.empty(folder);
    }

    @Test
    void beginsWithTheShippedRulebooksAndOneToken() throws Exception {
        try (Store store = open()) {
            Known known = store.register().current();
            assertEquals(ShippedRulebooks.adopted(), known.rulebooks().ids());
            assertEquals(List.of(), known.organisation(LocalDate.MAX).units());
            assertEquals(ShippedRulebooks.adopted().size() + 1, known.sequence());
            String token = Files.readString(store.firstToken().orElseThrow()).strip();
            assertTrue(store.tokens().authenticate(token).isPresent());
        }
    }

    @Test
    void continuesWhereItWasLeft() throws Exception {
        Known before;
        try (Store store = open()) {
            store.imports().loadSample();
            before = store.register().current();
        }
        try (Store store = open()) {
            store.imports().loadSample();
            assertEquals(Optional.empty(), store.firstToken());
            assertEquals(before.headHash(), store.register().current().headHash());
            assertEquals(before.institution().tenures(), store.register().current().organisation(LocalDate.MAX).tenures());
            String token = Files.readString(folder.resolve("admin.token")).strip();
            assertTrue(store.tokens().authenticate(token).isPresent());
        }
    }

    @Test
    void makesOneBeginningWhereTwoServersStartAtOnce() throws Exception {
        CompletableFuture<Store> first = Beside.call(this::open);
        CompletableFuture<Store> second = Beside.call(this::open);
        try (Store one = first.get(); Store other = second.get()) {
            assertEquals(1, Stream.of(one, other).filter(store -> store.firstToken().isPresent()).count());
            assertEquals(ShippedRulebooks.adopted().size() + 1, one.register().current().sequence());
            assertEquals(one.register().current().headHash(), other.register().current().headHash());
        }
    }

    @Test
    void refusesEverythingOnceItIsClosed() {
        Store store = open();
        store.close();

        assertThrows(StorageException.class, () -> store.register().current());
        assertThrows(StorageException.class, () -> store.imports().loadSample());
    }

    private Store open() {
        return Store.open(database, folder, InstantSource.system(), ZoneOffset.UTC);
    }
}
