package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

/** Which answers are kept is known in memory; the table decides, whoever wrote to it and whatever became of it. */
@ParameterizedClass
@EnumSource
class AnswerStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final AnswerStore here = new AnswerStore();
    private final AnswerStore elsewhere = new AnswerStore();
    private Sql sql;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void whatAnotherServerAnsweredIsFound() {
        assertEquals(Optional.empty(), found(here, "a"));
        keep(elsewhere, "a", "b");
        assertEquals(Optional.of("of a"), found(here, "a"));
        keep(here, "c");
        assertEquals(Optional.of("of c"), found(elsewhere, "c"));
        assertEquals(Optional.of("of b"), found(elsewhere, "b"));
        assertEquals(List.of(1L, 2L, 3L), numbers());
    }

    @Test
    void whatWasTakenBackIsNotFoundAndItsNumberIsGivenAgain() {
        keep(here, "a");
        assertThrows(IllegalStateException.class, () -> locked(handle -> {
            here.keep(handle, given("b"));
            throw new IllegalStateException("taken back");
        }));
        assertEquals(Optional.empty(), found(here, "b"));
        keep(elsewhere, "c");
        assertEquals(Optional.of("of c"), found(here, "c"));
        keep(here, "b");
        assertEquals(Optional.of("of b"), found(here, "b"));
        assertEquals(List.of(1L, 2L, 3L), numbers());
    }

    @Test
    void aTableThatWasPutBackAndGoesOnOtherwiseIsReadAnew() {
        keep(here, "a", "b", "c", "d");
        assertEquals(Optional.of("of d"), found(here, "d"));
        locked(handle -> handle.execute("delete from answer where number > 1"));
        keep(new AnswerStore(), "d", "x", "y", "z", "c");
        for (String called : List.of("a", "d", "x", "y", "z", "c")) {
            assertEquals(Optional.of("of " + called), found(here, called), called);
        }
        assertEquals(Optional.empty(), found(here, "b"));
        keep(here, "b");
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), numbers());
    }

    @Test
    void aTableThatWasEmptiedIsBegunAnew() {
        keep(here, "a", "b");
        locked(handle -> handle.execute("delete from answer"));
        assertEquals(Optional.empty(), found(here, "a"));
        keep(here, "b");
        assertEquals(Optional.of("of b"), found(here, "b"));
    }

    @Test
    void thousandsAreKnownFromTheBeginning() {
        keep(elsewhere, IntStream.rangeClosed(1, 10_001).mapToObj(i -> "k" + i).toArray(String[]::new));
        for (int some : new int[] {1, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001}) {
            assertEquals(Optional.of("of k" + some), found(here, "k" + some));
        }
        assertEquals(Optional.empty(), found(here, "k10002"));
    }

    @Test
    void theOldAreForgottenUpToTheFirstYoungOne() {
        keep(here, NOON.minusSeconds(31 * 86_400), "a");
        keep(here, NOON.minusSeconds(30 * 86_400 + 1), "b");
        keep(here, NOON.minusSeconds(30 * 86_400), "c");
        keep(here, NOON.minusSeconds(30 * 86_400 + 1), "d");
        itIsNoon();
        sql.write(handle -> {
            here.forgetOld(handle);
            return null;
        });
        assertEquals(List.of(3L, 4L), numbers());
        assertEquals(Optional.empty(), found(here, "a"));
        assertEquals(Optional.of("of d"), found(here, "d"));
    }

    @Test
    void aServerThatRunsForLongForgetsThemToo() {
        itIsNoon();
        keep(here, NOON.minusSeconds(31 * 86_400), "a", "b");
        keep(here, IntStream.rangeClosed(3, 999).mapToObj(i -> "k" + i).toArray(String[]::new));
        assertEquals(999, numbers().size());
        keep(here, "k1000", "k1001");
        assertEquals(LongStream.rangeClosed(3, 1_001).boxed().toList(), numbers());
        assertEquals(Optional.of("of k3"), found(here, "k3"));
    }

    @Test
    void whatIsNotThereAnyMoreTakesNoMemory() {
        keep(elsewhere, "a", "b", "c");
        AnswerNumberStore known = new AnswerNumberStore();
        assertEquals(Optional.of(1L), locked(handle -> known.find(handle, "t1", "a")));
        locked(handle -> handle.execute("delete from answer where number < 3"));
        locked(handle -> {
            known.forget(handle);
            return null;
        });
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(3L)),
                Stream.of("a", "b", "c").map(called -> locked(handle -> known.find(handle, "t1", called))).toList());
    }

    private void itIsNoon() {
        locked(handle -> handle.createUpdate("update journal_head set sequence = 1, recorded_at = :noon")
                .bind("noon", NOON.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private void keep(AnswerStore answers, String... called) {
        keep(answers, NOON, called);
    }

    private void keep(AnswerStore answers, Instant at, String... called) {
        locked(handle -> {
            answers.keep(handle, List.of(called).stream().map(name -> new AnswerStore.Given(key(name, at), reply(name))).toList());
            return null;
        });
    }

    private static List<AnswerStore.Given> given(String called) {
        return List.of(new AnswerStore.Given(key(called, NOON), reply(called)));
    }

    private Optional<String> found(AnswerStore answers, String called) {
        return locked(handle -> answers.find(handle, Optional.of(key(called, NOON)))).map(reply -> reply.location().orElseThrow().replace("/", "of "));
    }

    private List<Long> numbers() {
        return sql.read(handle -> handle.createQuery("select number from answer order by number").mapTo(Long.class).list());
    }

    private <T> T locked(HandleCallback<T, RuntimeException> work) {
        return sql.write(handle -> {
            Journal.lock(handle);
            return work.withHandle(handle);
        });
    }

    private static RequestKey key(String called, Instant at) {
        return new RequestKey("t1", Optional.of(called), "0".repeat(64), at, (handle, token) -> { });
    }

    private static Reply reply(String called) {
        return new Reply(201, Optional.of("/" + called), Optional.empty(), "{}", false);
    }
}
