package zeren.api.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;
import zeren.organisation.Described;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Unit;

/** What rows mean to a small school that is there already. */
class ImportChangesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static Known empty;

    @BeforeAll
    static void open(@TempDir Path folder) {
        try (Sql sql = Sql.open(Engine.H2.empty(folder))) {
            empty = new RegisterStore(sql, ZoneOffset.UTC).current();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "changes.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void takesOverWhatRowsSayOtherwise(String name, String terms, String edits, String counts, String expected) {
        Known school = school();
        Plan plan = decide(school, terms, edits);

        assertEquals(counts, Stream.of(Fate.CREATED, Fate.CHANGED, Fate.ENDED, Fate.UNCHANGED)
                .map(fate -> plan.counts().apply(fate))
                .map(count -> count.units() + "," + count.posts() + "," + count.tenures())
                .collect(Collectors.joining(" ")));
        assertEquals(expected.replace("nothing", ""), news(plan));
        Known after = after(school, plan);
        assertEquals("", news(decide(after, terms, edits)), "the same once more");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "change-refusals.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void refusesWhatCannotBe(String name, String terms, String edits, String told) {
        List<ImportFault> faults = told.startsWith("409 ")
                ? assertThrows(ImportConflict.class, () -> decide(school(), terms, edits)).conflicts()
                : assertThrows(ImportRefused.class, () -> decide(school(), terms, edits)).faults();

        assertEquals(told.substring(4), faults.stream()
                .map(fault -> fault.part() + " " + fault.line() + " " + fault.column().orElse("-") + " " + fault.code())
                .collect(Collectors.joining(", ")));
    }

    @Test
    void whatHoldsFromALaterDayStays() {
        Known school = school();
        school = after(school, decide(school, "2027-01-01", "units 5 propaganda,department,propaganda,丙,Later,school,2000-01-01,,"));
        Known last = after(school, decide(school, "2026-03-01", "units 5 propaganda,department,propaganda,丙,Now,school,2000-01-01,,"));

        assertEquals("C Now Later", List.of("2026-02-28", "2026-03-01", "2027-01-01").stream()
                .map(LocalDate::parse)
                .map(last::organisation)
                .map(organisation -> organisation.getUnit("propaganda").name().en())
                .collect(Collectors.joining(" ")));
    }

    @Test
    void whatWasToComeAfterTheEndDoesNotCome() {
        Known school = school();
        school = after(school, decide(school, "2027-01-01", "units 5 propaganda,department,propaganda,丙,Later,school,2000-01-01,,"));
        Plan end = decide(school, "2026-03-01", "units 5 propaganda,department,propaganda,丙,C,school,2000-01-01,2026-12-31,");

        assertEquals("propaganda..2026-12-31 C", news(end));
        assertEquals(List.of(), after(school, end).institution().turns());
    }

    private static Known school() {
        return after(empty, decide(empty, "2026-03-01", ""));
    }

    /** Terms are a day and, where it is asked for, {@code end}; edits may begin with the parts in brackets that alone are sent. */
    private static Plan decide(Known held, String terms, String edits) {
        String[] words = terms.split(" ");
        String parts = edits.startsWith("[") ? edits.substring(1, edits.indexOf(']')) : "units,posts,tenures";
        String changes = edits.replaceFirst("^\\[.*] ?", "");
        Map<Part, CsvFile> files = changes.isEmpty() ? SmallSchool.files() : SmallSchool.edited(changes.split(" ;; "));
        files.keySet().removeIf(part -> !Set.of(parts.split(",")).contains(part.toString()));
        Terms wanted = new Terms(LocalDate.parse(words[0]), words.length > 1 ? Missing.END : Missing.KEEP);
        return new Import(OrganisationRows.read(files), wanted).plan(held);
    }

    /** Returns what a plan records: the code, the day from which it is so described, the last day, and what may change. */
    private static String news(Plan plan) {
        Stream<String> units = plan.units().stream().map(unit -> day(unit) + last(Columns.cells(unit.value())) + " "
                + join(unit.value().name().en(), unit.value().parent().filter(parent -> !parent.equals("school")).orElse(""), unit.value().successor().orElse("")));
        Stream<String> posts = plan.posts().stream().map(post -> day(post) + last(Columns.cells(post.value())) + " "
                + join(post.value().title().en(), post.value().remit().orElse("")));
        Stream<String> tenures = plan.tenures().stream().map(tenure -> OrganisationRows.name(tenure).replace(" from ", "/")
                + last(Columns.cells(tenure)));
        return Stream.of(units, posts, tenures).flatMap(all -> all).collect(Collectors.joining("; "));
    }

    private static String join(String... words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String day(Described<?> described) {
        String code = described.value() instanceof Unit unit ? unit.code() : ((Post) described.value()).code();
        return code + described.from().map(from -> "@" + from).orElse("");
    }

    private static String last(Map<String, String> cells) {
        String last = cells.getOrDefault("exists_to", cells.get("held_to"));
        return last.isEmpty() ? "" : ".." + last;
    }

    private static Known after(Known held, Plan plan) {
        return held.supposing(plan.change(Origin.UPLOAD), NOW.plusSeconds(held.sequence()));
    }
}
