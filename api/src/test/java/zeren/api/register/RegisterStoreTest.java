package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneOffset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Beside;
import zeren.api.sql.Author;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalHead;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Title;

@ParameterizedClass
@EnumSource
class RegisterStoreTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Instant time = START;
    private final Journal journal = new Journal(() -> time);
    private Database database;
    private Sql sql;
    private RegisterStore register;

    @BeforeEach
    void open() {
        database = Template.TABLES.copy(engine, folder);
        sql = Sql.open(database);
        register = new RegisterStore(sql, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void knowsNothingOfAnEmptyRegister() {
        assertNothing(register.current());
        assertNothing(register.knownAt(Instant.MIN));
        assertNothing(register.knownAt(Instant.MAX));
    }

    @Test
    void givesUnitsPostsAndTenuresBackAsTheyWere() {
        Unit old = new Unit("0114", UnitKind.SECONDARY_ORGANISATION, Optional.of("accounting"),
                new Title("继续教育学院", "It's \"C\\E\""), Optional.of("school"),
                DateRange.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)), Optional.of("school"));
        Post post = new Post("0114.member-1", "0114", Rank.LEADER_IN_CHARGE, new Title("副书记", "Deputy"),
                Optional.of("student work"), old.exists());
        Tenure tenure = new Tenure("0114.member-1", "00042", TenureMode.ACTING,
                DateRange.of(LocalDate.of(1582, 10, 10), LocalDate.of(2026, 2, 28)));
        record(List.of(school("x"), old), List.of(post), List.of(tenure));

        Known known = register.current();
        assertEquals(List.of(old, school("x")), known.organisation(LocalDate.MAX).units());
        assertEquals(List.of(post), known.organisation(LocalDate.MAX).posts());
        assertEquals(List.of(tenure), known.organisation(LocalDate.MAX).tenures());
        assertEquals(1, known.sequence());
        assertEquals(sql.read(Journal::head).hash(), known.headHash());
    }

    @Test
    void letsTheLatestRowAboutTheSameThingHold() {
        record(List.of(school("first")), List.of(), List.of());
        assertEquals("first", nameOfSchool(register.current()));
        record(List.of(school("second")), List.of(), List.of());

        assertEquals("second", nameOfSchool(register.current()));
        assertEquals("second", nameOfSchool(new RegisterStore(sql, ZoneOffset.UTC).current()));
    }

    /** As where a database could not write what it had shown already, or was put back under a running server. */
    @Test
    void beginsAnewWhereTheJournalGoesOnFromAnEarlierEntry() {
        record(List.of(school("kept")), List.of(), List.of());
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            add(handle, append(handle).sequence(), List.of(school("lost")), List.of(), List.of());
            assertEquals("lost", nameOfSchool(register.lock(handle)));
            throw new IllegalStateException("taken back");
        }));

        assertEquals("kept", nameOfSchool(register.current()));
        time = time.plusSeconds(1);
        record(List.of(school("other")), List.of(), List.of());
        assertEquals("other", nameOfSchool(register.current()));
        record(List.of(school("last")), List.of(), List.of());
        assertEquals("last", nameOfSchool(register.current()));
        assertEquals(sql.read(Journal::head).hash(), register.current().headHash());
    }

    @Test
    void readsRulebooksFromTheTextThatWasRecorded() {
        String text = ShippedRulebooks.text("gxufe-2020-5");
        sql.write(handle -> {
            long sequence = append(handle).sequence();
            RulebookStore.add(handle, sequence, RulebookText.read(text));
            return null;
        });

        assertEquals(List.of(ShippedRulebooks.get("gxufe-2020-5")), register.current().rulebooks().versions());
    }

    @Test
    void keepsWhatAnEntryDoesNotTouch() {
        record(List.of(school("x")), List.of(), List.of());
        Known before = register.current();
        assertSame(before, register.current());
        sql.write(this::append);

        assertNotSame(before, register.current());
        assertSame(before.institution(), register.current().institution());
        assertSame(before.rulebooks(), register.current().rulebooks());
    }

    @Test
    void knowsAtOnceWhatAnotherServerRecorded() {
        try (Sql elsewhere = Sql.open(database)) {
            RegisterStore other = new RegisterStore(elsewhere, ZoneOffset.UTC);
            assertEquals(0, other.current().sequence());
            record(List.of(school("x")), List.of(), List.of());

            assertEquals("x", nameOfSchool(other.current()));
            assertEquals(register.current().headHash(), other.current().headHash());
        }
    }

    @Test
    void neverKnowsWhatWasTakenBack() {
        record(List.of(school("x")), List.of(), List.of());
        assertThrows(IllegalStateException.class, () -> sql.write(handle -> {
            register.lock(handle);
            add(handle, append(handle).sequence(), List.of(school("y")), List.of(), List.of());
            throw new IllegalStateException("no");
        }));

        assertEquals("x", nameOfSchool(register.current()));
        assertEquals("x", nameOfSchool(new RegisterStore(sql, ZoneOffset.UTC).current()));
    }

    @Test
    void knowsAtAnInstantWhatWasRecordedByThen() {
        Instant first = record(List.of(school("first")), List.of(), List.of()).recordedAt();
        time = Instant.parse("2026-04-01T00:00:00Z");
        record(List.of(school("second")), List.of(), List.of());

        assertNothing(register.knownAt(Instant.parse("1969-12-31T23:59:59Z")));
        assertNothing(register.knownAt(first.minusNanos(1)));
        assertEquals("first", nameOfSchool(register.knownAt(first)));
        assertEquals("first", nameOfSchool(register.knownAt(Instant.parse("2026-03-31T23:59:59.999999999Z"))));
        assertEquals("second", nameOfSchool(register.knownAt(Instant.parse("2026-04-01T00:00:00Z"))));
        assertEquals("second", nameOfSchool(register.knownAt(Instant.parse("9999-01-01T00:00:00Z"))));
    }

    @Test
    void givesTheSameAnswerForAPastInstantForEver() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Instant, Known> answers = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            time = time.plusNanos(random.nextInt(3) * 700L);
            JournalEntry entry = random.nextInt(3) == 0
                    ? sql.write(this::append)
                    : record(List.of(school("school " + i)), List.of(), List.of());
            answers.put(entry.recordedAt(), register.current());
        }
        List<RegisterStore> stores = new ArrayList<>(List.of(register, new RegisterStore(sql, ZoneOffset.UTC)));
        for (RegisterStore store : stores) {
            answers.forEach((instant, then) -> {
                Known now = store.knownAt(instant);
                assertEquals(then.headHash(), now.headHash(), "seed " + seed);
                assertEquals(then.sequence(), now.sequence(), "seed " + seed);
                assertEquals(then.organisation(LocalDate.MAX).units(), now.organisation(LocalDate.MAX).units(), "seed " + seed);
            });
        }
    }

    @Test
    void givesTheSameAnswerForTheInstantThatHasJustPassedThoughOthersAreWriting() throws Exception {
        Journal now = new Journal(InstantSource.system());
        Map<Instant, String> answers = new TreeMap<>();
        try (Sql elsewhere = Sql.open(database)) {
            CompletableFuture<Void> writing = Beside.run(() -> {
                for (int i = 0; i < 200; i++) {
                    elsewhere.write(handle -> now.append(handle, Author.SYSTEM, JournalKind.ORGANISATION_IMPORTED, Map.of()));
                }
            });
            while (!writing.isDone()) {
                Instant instant = Instant.now();
                answers.put(instant, register.knownAt(instant).headHash());
            }
            writing.get();
        }
        answers.forEach((instant, hash) -> assertEquals(hash, register.knownAt(instant).headHash(), instant.toString()));
    }

    private JournalEntry record(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        return sql.write(handle -> {
            JournalEntry entry = append(handle);
            add(handle, entry.sequence(), units, posts, tenures);
            return entry;
        });
    }

    private static void add(Handle handle, long sequence, List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        OrganisationStore.add(handle, sequence, Additions.ofOrganisation(
                units.stream().map(Described::fromTheBeginning).toList(), posts.stream().map(Described::fromTheBeginning).toList(), tenures));
    }

    private static void assertNothing(Known known) {
        assertEquals(0, known.sequence());
        assertEquals(JournalHead.NOTHING, known.headHash());
        assertEquals(List.of(), known.institution().units());
        assertEquals(List.of(), known.rulebooks().versions());
    }

    private JournalEntry append(Handle handle) {
        return journal.append(handle, Author.SYSTEM, JournalKind.ORGANISATION_IMPORTED, Map.of());
    }

    private static Unit school(String name) {
        return new Unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), new Title("学校", name), Optional.empty(),
                DateRange.from(LocalDate.of(1, 1, 1)), Optional.empty());
    }

    private static String nameOfSchool(Known known) {
        return known.organisation(LocalDate.MAX).getUnit("school").name().en();
    }
}
