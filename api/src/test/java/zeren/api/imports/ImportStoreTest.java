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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.register.ChangeStore;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.organisation.OrganisationFault.Part;

@ParameterizedClass
@EnumSource
class ImportStoreTest {
    private static final Author AUTHOR = new Author("token-1", "request-1");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;
    private RegisterStore register;
    private ImportStore imports;

    @BeforeEach
    void open() {
        sql = Sql.open(engine.empty(folder));
        register = new RegisterStore(sql, ZoneOffset.UTC);
        imports = new ImportStore(sql, new ChangeStore(sql, new Journal(() -> Instant.parse("2026-03-01T08:00:00Z")), register), register);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void takesTheSampleSchoolIn() {
        Outcome outcome = imports.run(SampleSchool.files(), Effect.APPLY, AUTHOR);

        assertEquals(new Outcome(Effect.APPLY, new Counts(37, 63, 67), Counts.NONE, Counts.NONE, Counts.NONE), outcome);
        assertEquals(37, register.current().organisation(LocalDate.MAX).units().size());
        assertEquals(63, register.current().organisation(LocalDate.MAX).posts().size());
        assertEquals(67, register.current().organisation(LocalDate.MAX).tenures().size());
    }

    @Test
    void recordsOneEntryFromWhichTheFilesCanBeHadAgain() throws Exception {
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);

        JournalEntry entry = journal().get(0);
        assertEquals(JournalKind.ORGANISATION_IMPORTED, entry.kind());
        assertEquals(AUTHOR, entry.author());
        JsonNode payload = new ObjectMapper().readTree(entry.payload());
        assertEquals("upload", payload.get("origin").asText());
        StringBuilder units = new StringBuilder(String.join(",", Columns.UNITS)).append('\n');
        payload.get("units").forEach(unit -> units
                .append(String.join(",", Columns.UNITS.stream().map(column -> unit.get(column).asText()).toList()))
                .append('\n'));
        assertEquals(new String(SmallSchool.files().get(Part.UNITS), StandardCharsets.UTF_8), units.toString());
    }

    @Test
    void takesNothingInTwice() {
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);
        Outcome again = imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);

        assertEquals(new Outcome(Effect.APPLY, Counts.NONE, Counts.NONE, Counts.NONE, new Counts(4, 3, 3)), again);
        assertEquals(1, journal().size());
    }

    @Test
    void tellsWithoutWritingWhatItWouldDo() {
        Outcome outcome = imports.run(SmallSchool.files(), Effect.DRY_RUN, AUTHOR);

        assertEquals(new Outcome(Effect.DRY_RUN, new Counts(4, 3, 3), Counts.NONE, Counts.NONE, Counts.NONE), outcome);
        assertUntouched(0);
    }

    @Test
    void takesPartsInOneAfterTheOther() {
        Map<Part, byte[]> files = SmallSchool.files();
        imports.run(Map.of(Part.UNITS, files.get(Part.UNITS)), Effect.APPLY, AUTHOR);
        imports.run(Map.of(Part.POSTS, files.get(Part.POSTS)), Effect.APPLY, AUTHOR);
        Outcome last = imports.run(files, Effect.APPLY, AUTHOR);

        assertEquals(new Counts(0, 0, 3), last.created());
        assertEquals(new Counts(4, 3, 0), last.unchanged());
        assertEquals(3, journal().size());
    }

    @Test
    void takesNothingInWhereAnythingIsAtFault() {
        Map<Part, byte[]> files = SmallSchool.edited("tenures 4 0101.secretary,00003,acting,2020-07-01,2025-10-16");

        assertThrows(ImportRefused.class, () -> imports.run(files, Effect.APPLY, AUTHOR));
        assertThrows(ImportRefused.class, () -> imports.run(files, Effect.DRY_RUN, AUTHOR));
        assertUntouched(0);
    }

    @Test
    void tellsEveryCellThatDiffersFromWhatIsHeld() {
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);
        Map<Part, byte[]> files = SmallSchool.edited(
                "units 5 propaganda,department,propaganda,丙,D,school,2000-01-01,2026-12-31,",
                "units 6 research,department,research,丁,E,school,2000-01-01,,",
                "posts 4 0101.member-1,0101,member,副书记,Deputy,,2000-01-01,2025-10-15",
                "tenures 2 school.secretary,00009,full,2018-01-01,");

        List<ImportFault> conflicts =
                assertThrows(ImportConflict.class, () -> imports.run(files, Effect.APPLY, AUTHOR)).conflicts();
        assertEquals(
                List.of("units 5 name_en", "units 5 exists_to", "posts 4 remit", "tenures 2 staff_no"),
                conflicts.stream().map(at -> at.part() + " " + at.line() + " " + at.column().orElseThrow()).toList());
        assertEquals("the register holds \"C\", the file says \"D\"", conflicts.get(0).detail());
        assertUntouched(1);
    }

    @Test
    void takesADelegationInThatBeginsWithTheTenureAndNotTwice() {
        Map<Part, byte[]> files = SmallSchool.edited(
                "tenures 5 school.secretary,00004,delegated,2018-01-01,2018-01-31", "tenures 6 school.secretary,00004,delegated,2019-01-01,");
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);

        assertEquals(new Counts(0, 0, 2), imports.run(files, Effect.APPLY, AUTHOR).created());
        assertEquals(new Counts(4, 3, 5), imports.run(files, Effect.APPLY, AUTHOR).unchanged());
        assertEquals(
                List.of("00001 2018-01-01", "00004 2018-01-01-delegated", "00004 2019-01-01-delegated"),
                new RegisterStore(sql, ZoneOffset.UTC).current().organisation(LocalDate.MAX).tenuresOf("school.secretary").stream()
                        .map(tenure -> tenure.staffNo() + " " + tenure.id()).toList());
    }

    @Test
    void takesATenureAndItsDelegationInTogetherFromOneDayOn() {
        Map<Part, byte[]> files = SmallSchool.edited("tenures 5 school.secretary,00004,delegated,2018-01-01,");

        assertEquals(new Counts(4, 3, 4), imports.run(files, Effect.APPLY, AUTHOR).created());
        assertEquals(4, new RegisterStore(sql, ZoneOffset.UTC).current().institution().tenures().size());
    }

    @Test
    void tellsATenureThatOverlapsOneThatIsHeldAtTheLineOfTheNewOne() {
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);
        byte[] earlier = "post,staff_no,mode,held_from,held_to\n0101.secretary,00007,full,2017-01-01,2018-01-01\n"
                .getBytes(StandardCharsets.UTF_8);

        ImportFault fault = assertThrows(
                        ImportRefused.class, () -> imports.run(Map.of(Part.TENURES, earlier), Effect.APPLY, AUTHOR))
                .faults().get(0);
        assertEquals("overlap", fault.code());
        assertEquals(2, fault.line());
        assertUntouched(1);
    }

    @Test
    void leavesNothingWhereTheDatabaseRefusesTheLastRow() {
        sql.write(handle -> handle.execute("alter table tenure add constraint none check (held_from < date '2020-01-01')"));

        assertThrows(StorageException.class, () -> imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR));
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
        byte[] unit = (String.join(",", Columns.UNITS) + "\n0999,department,,新,New,school,2026-01-01,,\n")
                .getBytes(StandardCharsets.UTF_8);
        imports.run(Map.of(Part.UNITS, unit), Effect.APPLY, AUTHOR);
        imports.loadSample();

        assertEquals(38, register.current().organisation(LocalDate.MAX).units().size());
    }

    @Test
    void keepsTheSampleSchoolOutOfAnotherOrganisation() {
        imports.run(SmallSchool.files(), Effect.APPLY, AUTHOR);

        assertThrows(ForeignOrganisation.class, imports::loadSample);
        assertUntouched(1);
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
