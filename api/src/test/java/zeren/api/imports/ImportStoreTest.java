package zeren.api.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.http.AnswerStore;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.register.ChangeStore;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.api.sql.Template;
import zeren.organisation.OrganisationFault.Part;

@ParameterizedClass
@EnumSource
class ImportStoreTest {
    private static final Author AUTHOR = new Author("token-1", "request-1");
    private static final Terms TERMS = new Terms(LocalDate.parse("2026-03-01"), Missing.KEEP);

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;
    private RegisterStore register;
    private ChangeStore changes;
    private ImportStore imports;

    @BeforeEach
    void open() {
        sql = Sql.open(Template.TABLES.copy(engine, folder));
        register = new RegisterStore(sql, ZoneOffset.UTC);
        changes = new ChangeStore(sql, new Journal(() -> Instant.parse("2026-03-01T08:00:00Z")), new AnswerStore(), register);
        imports = new ImportStore(sql, changes, register);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void takesTheSampleSchoolIn() {
        Outcome outcome = run(SampleSchool.files(), Effect.APPLY);

        assertEquals(new Outcome(Effect.APPLY, new Counts(37, 63, 67), Counts.NONE, Counts.NONE, Counts.NONE), outcome);
        assertEquals(37, register.current().organisation(LocalDate.MAX).units().size());
        assertEquals(63, register.current().organisation(LocalDate.MAX).posts().size());
        assertEquals(67, register.current().organisation(LocalDate.MAX).tenures().size());
    }

    @Test
    void recordsOneEntryFromWhichTheFilesCanBeHadAgain() throws Exception {
        run(SmallSchool.files(), Effect.APPLY);

        JournalEntry entry = journal().get(0);
        assertEquals(JournalKind.ORGANISATION_IMPORTED, entry.kind());
        assertEquals(AUTHOR, entry.author());
        JsonNode payload = new ObjectMapper().readTree(entry.payload());
        assertEquals("upload", payload.get("origin").asText());
        StringBuilder units = new StringBuilder(String.join(",", Columns.UNITS)).append('\n');
        payload.get("units").forEach(unit -> units
                .append(String.join(",", Columns.UNITS.stream().map(column -> unit.get(column).asText()).toList()))
                .append('\n'));
        assertEquals(new String(SmallSchool.files().get(Part.UNITS).bytes(), StandardCharsets.UTF_8), units.toString());
    }

    @Test
    void takesNothingInTwice() {
        run(SmallSchool.files(), Effect.APPLY);
        Outcome again = run(SmallSchool.files(), Effect.APPLY);

        assertEquals(new Outcome(Effect.APPLY, Counts.NONE, Counts.NONE, Counts.NONE, new Counts(4, 3, 3)), again);
        assertEquals(1, journal().size());
    }

    @Test
    void tellsWithoutWritingWhatItWouldDo() {
        Outcome outcome = run(SmallSchool.files(), Effect.DRY_RUN);

        assertEquals(new Outcome(Effect.DRY_RUN, new Counts(4, 3, 3), Counts.NONE, Counts.NONE, Counts.NONE), outcome);
        assertUntouched(0);
    }

    @Test
    void takesPartsInOneAfterTheOther() {
        Map<Part, CsvFile> files = SmallSchool.files();
        run(Map.of(Part.UNITS, files.get(Part.UNITS)), Effect.APPLY);
        run(Map.of(Part.POSTS, files.get(Part.POSTS)), Effect.APPLY);
        Outcome last = run(files, Effect.APPLY);

        assertEquals(new Counts(0, 0, 3), last.created());
        assertEquals(new Counts(4, 3, 0), last.unchanged());
        assertEquals(3, journal().size());
    }

    @Test
    void takesNothingInWhereAnythingIsAtFault() {
        Map<Part, CsvFile> files = SmallSchool.edited("tenures 4 0101.secretary,00003,acting,2020-07-01,2025-10-16");

        assertThrows(ImportRefused.class, () -> run(files, Effect.APPLY));
        assertThrows(ImportRefused.class, () -> run(files, Effect.DRY_RUN));
        assertUntouched(0);
    }

    @Test
    void tellsEveryCellThatDiffersFromWhatNeverChanges() {
        run(SmallSchool.files(), Effect.APPLY);
        Map<Part, CsvFile> files = SmallSchool.edited(
                "units 5 propaganda,leading-group,,丙,D,school,2001-01-01,2026-12-31,",
                "units 6 research,department,research,丁,E,school,2000-01-01,,",
                "posts 4 0101.member-1,0102,head,副书记,Deputy,,2000-01-01,2025-10-15",
                "tenures 2 school.secretary,00009,full,2018-01-01,");

        List<ImportFault> conflicts =
                assertThrows(ImportConflict.class, () -> run(files, Effect.APPLY)).conflicts();
        assertEquals(
                List.of("units 5 kind", "units 5 function", "units 5 exists_from", "posts 4 unit", "posts 4 rank", "posts 4 remit", "tenures 2 staff_no"),
                conflicts.stream().map(at -> at.part() + " " + at.line() + " " + at.column().orElseThrow()).toList());
        assertEquals("the register holds \"2000-01-01\", which never changes, and this is \"2001-01-01\"", conflicts.get(2).detail());
        assertEquals("it ended on 2025-10-15: give a day before as changes_from", conflicts.get(5).detail());
        assertUntouched(1);
    }

    @Test
    void takesADelegationInThatBeginsWithTheTenureAndNotTwice() {
        Map<Part, CsvFile> files = SmallSchool.edited(
                "tenures 5 school.secretary,00004,delegated,2018-01-01,2018-01-31", "tenures 6 school.secretary,00004,delegated,2019-01-01,");
        run(SmallSchool.files(), Effect.APPLY);

        assertEquals(new Counts(0, 0, 2), run(files, Effect.APPLY).created());
        assertEquals(new Counts(4, 3, 5), run(files, Effect.APPLY).unchanged());
        assertEquals(
                List.of("00001 2018-01-01", "00004 2018-01-01-delegated", "00004 2019-01-01-delegated"),
                new RegisterStore(sql, ZoneOffset.UTC).current().organisation(LocalDate.MAX).tenuresOf("school.secretary").stream()
                        .map(tenure -> tenure.staffNo() + " " + tenure.id()).toList());
    }

    @Test
    void takesATenureAndItsDelegationInTogetherFromOneDayOn() {
        Map<Part, CsvFile> files = SmallSchool.edited("tenures 5 school.secretary,00004,delegated,2018-01-01,");

        assertEquals(new Counts(4, 3, 4), run(files, Effect.APPLY).created());
        assertEquals(4, new RegisterStore(sql, ZoneOffset.UTC).current().institution().tenures().size());
    }

    @Test
    void tellsATenureThatOverlapsOneThatIsHeldAtTheLineOfTheNewOne() {
        run(SmallSchool.files(), Effect.APPLY);
        CsvFile earlier = SmallSchool.utf8("post,staff_no,mode,held_from,held_to\n0101.secretary,00007,full,2017-01-01,2018-01-01\n");

        ImportFault fault = assertThrows(
                        ImportRefused.class, () -> run(Map.of(Part.TENURES, earlier), Effect.APPLY))
                .faults().get(0);
        assertEquals("overlap", fault.code());
        assertEquals(2, fault.line());
        assertUntouched(1);
    }

    @Test
    void leavesNothingWhereTheDatabaseRefusesTheLastRow() {
        sql.write(handle -> handle.execute("alter table tenure add constraint none check (held_from < date '2020-01-01')"));

        assertThrows(StorageException.class, () -> run(SmallSchool.files(), Effect.APPLY));
        assertUntouched(0);
        assertEquals(0, sql.<Long, RuntimeException>read(
                handle -> handle.createQuery("select count(*) from unit").mapTo(Long.class).one()));
    }

    @Test
    void loadsTheSampleSchoolOnceAndContinuesWithIt() {
        imports.loadSample();
        imports.loadSample();

        assertEquals(1, journal().size());
        assertTrue(journal().get(0).payload().contains("\"origin\":\"sample-school\""));
        assertEquals(Author.SYSTEM, journal().get(0).author());
        assertEquals(37, register.current().organisation(LocalDate.MAX).units().size());
    }

    @Test
    void continuesWithASampleSchoolThatWasAddedTo() {
        imports.loadSample();
        CsvFile unit = SmallSchool.utf8(String.join(",", Columns.UNITS) + "\n0999,department,,新,New,school,2026-01-01,,\n");
        run(Map.of(Part.UNITS, unit), Effect.APPLY);
        imports.loadSample();

        assertEquals(38, register.current().organisation(LocalDate.MAX).units().size());
    }

    @Test
    void keepsTheSampleSchoolOutOfAnotherOrganisation() {
        run(SmallSchool.files(), Effect.APPLY);

        assertThrows(ForeignOrganisation.class, imports::loadSample);
        assertUntouched(1);
    }

    private Outcome run(Map<Part, CsvFile> files, Effect effect) {
        Import wanted = new Import(OrganisationRows.read(files), TERMS);
        if (effect == Effect.DRY_RUN) {
            return wanted.plan(register.current()).outcome(effect);
        }
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        changes.carryOut(AUTHOR, Optional.empty(), known -> {
            Plan plan = wanted.plan(known);
            outcome.set(plan.outcome(effect));
            return plan.change(Origin.UPLOAD);
        }, (change, known) -> Reply.done(Json.object()));
        return outcome.get();
    }

    private List<JournalEntry> journal() {
        return sql.read(handle -> Journal.after(handle, 0, 100));
    }

    private void assertUntouched(int entries) {
        assertEquals(entries, journal().size());
        assertEquals(entries, sql.read(Journal::head).sequence());
        assertEquals(entries == 0 ? 0 : 4, register.current().organisation(LocalDate.MAX).units().size());
    }
}
