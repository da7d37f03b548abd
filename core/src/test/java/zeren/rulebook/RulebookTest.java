package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;

class RulebookTest {
    private static final Rulebook SMALL = SmallRulebook.get();

    private static Rulebook with(List<Article> articles, List<Level> levels, List<Duty> duties) {
        return with(SMALL.version(), articles, levels, duties);
    }

    private static Rulebook with(int version, List<Article> articles, List<Level> levels, List<Duty> duties) {
        return with(version, SMALL.minimumPresence(), articles, levels, SMALL.responsibilities(), duties, SMALL.grounds());
    }

    private static Rulebook with(
            int version, int presence, List<Article> articles, List<Level> levels, List<Responsibility> responsibilities, List<Duty> duties, List<Ground> grounds) {
        return new Rulebook(SMALL.id(), version, SMALL.documentNumber(), SMALL.title(), SMALL.issuer(), SMALL.dated(), SMALL.issued(),
                SMALL.inForce(), SMALL.runningPeriods(), SMALL.status(), SMALL.calendar(), presence, articles, levels, responsibilities,
                duties, grounds, SMALL.oversight());
    }

    private static List<String> faults(List<Article> articles, List<Level> levels, List<Duty> duties) {
        return assertThrows(InconsistentRulebookException.class, () -> with(articles, levels, duties)).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    @Test
    void aWholeOfTheSamePartsIsTheSame() {
        assertEquals(SMALL, with(SMALL.articles(), SMALL.levels(), SMALL.duties()));
    }

    @Test
    void partsThatDoNotFitTogetherAreRefusedWithEveryFault() {
        List<Duty> twice = new ArrayList<>(SMALL.duties());
        twice.add(SMALL.duties().get(0));
        assertEquals(
                List.of(
                        "unknown_level /responsibilities/0/level",
                        "duplicate /duties/5/code",
                        "unknown_article /duties/1/citations/1",
                        "unknown_article /duties/3/citations/0",
                        "unknown_article /duties/4/citations/0",
                        "unknown_article /grounds/0/citation",
                        "unknown_article /grounds/1/citation"),
                faults(SMALL.articles().subList(0, 1), SMALL.levels().subList(1, 2), twice));
    }

    @Test
    void articlesComeInTheirOrder() {
        List<Article> swapped = new ArrayList<>(SMALL.articles());
        Collections.swap(swapped, 0, 1);
        assertEquals(
                List.of("article_order /articles/0/number", "article_order /articles/1/number"),
                faults(swapped, SMALL.levels(), SMALL.duties()));
    }

    @Test
    void dutiesThatAreNamedMustBeThere() {
        assertEquals(
                List.of("unknown_duty /duties/0/served_by/0", "unknown_duty /duties/1/after/0"),
                faults(SMALL.articles(), SMALL.levels(), SMALL.duties().subList(1, 5)));
    }

    @Test
    void aCircleIsToldOnceAndWhatLeadsIntoItIsNot() {
        List<Duty> duties = RulebookReader.read(SmallRulebook.with("served_by: [plan]", "after: [plan]")).duties();
        Duty plan = duties.get(0);
        Duty circular = new Duty(plan.code(), plan.citations(), plan.title(), plan.bearers(), plan.subjects(), plan.owedTo(), plan.timing(),
                plan.documents(), plan.servedBy(), List.of("visit"), plan.nature());
        List<Duty> changed = new ArrayList<>(duties);
        changed.set(0, circular);
        assertEquals(List.of("circle /duties/0/after"), faults(SMALL.articles(), SMALL.levels(), changed));
    }

    /** Two circles by one field, of which the first leads into the second, and one by the other. */
    @Test
    void everyCircleIsToldOnce() {
        List<Duty> duties = List.of(named("a", List.of(), List.of("b")), named("b", List.of(), List.of("a", "c")), named("c", List.of(), List.of("d")),
                named("d", List.of(), List.of("c")), named("e", List.of("f"), List.of()), named("f", List.of("e"), List.of()));
        assertEquals(List.of("circle /duties/4/served_by", "circle /duties/0/after", "circle /duties/2/after"), faults(SMALL.articles(), SMALL.levels(), duties));
    }

    @Test
    void aCircleIsToldThoughACodeIsTakenTwice() {
        List<Duty> duties = List.of(named("a", List.of(), List.of("b")), named("b", List.of(), List.of("a")), named("a", List.of(), List.of()));
        assertEquals(List.of("duplicate /duties/2/code", "circle /duties/0/after"), faults(SMALL.articles(), SMALL.levels(), duties));
    }

    @Test
    void aDutyNamesOthersByTheirCodes() {
        assertEquals("served_by", assertThrows(InvalidValueException.class, () -> named("a", List.of("No code"), List.of())).what());
        assertEquals("after", assertThrows(InvalidValueException.class, () -> named("a", List.of(), List.of("No code"))).what());
    }

    private static Duty named(String code, List<String> servedBy, List<String> after) {
        Duty plan = SMALL.duty("plan");
        return new Duty(code, plan.citations(), plan.title(), plan.bearers(), plan.subjects(), plan.owedTo(), plan.timing(), plan.documents(), servedBy, after,
                plan.nature());
    }

    @Test
    void everyListHasALargestLength() {
        InconsistentRulebookException refused = assertThrows(InconsistentRulebookException.class, () -> with(1, 1, many(SMALL.articles()), many(SMALL.levels()),
                many(SMALL.responsibilities()), many(SMALL.duties()), many(SMALL.grounds())));
        assertEquals(List.of("/articles", "/levels", "/responsibilities", "/duties", "/grounds"), refused.faults().stream().map(RulebookFault::pointer).toList());
        assertEquals(Set.of("too_many"), refused.faults().stream().map(RulebookFault::code).collect(Collectors.toSet()));
    }

    private static <T> List<T> many(List<T> some) {
        return Collections.nCopies(Rulebook.MAX_ENTRIES + 1, some.get(0));
    }

    @ParameterizedTest(name = "version {0}, {1} days: {2}")
    @CsvSource({"1, 1, ''", "9999, 366, ''", "0, 1, version", "10000, 1, version", "1, 0, minimum_presence", "1, 367, minimum_presence"})
    void numbersHaveTheirRange(int version, int presence, String fault) {
        String found = "";
        try {
            with(version, presence, SMALL.articles(), SMALL.levels(), SMALL.responsibilities(), SMALL.duties(), SMALL.grounds());
        } catch (InvalidValueException refused) {
            found = refused.what();
        }
        assertEquals(fault, found);
    }

    @Test
    void theHeaderIsChecked() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> with(0, SMALL.articles(), SMALL.levels(), SMALL.duties()));
        assertEquals("version", refusal.what());
        assertEquals("issued", assertThrows(InvalidValueException.class,
                () -> Rulebook.checkedIssued(LocalDate.of(2021, 1, 2), LocalDate.of(2021, 1, 1))).what());
    }

    @Test
    void aDutyIsFoundByItsCode() {
        assertEquals("1(2), 2", SMALL.duty("visit").citation());
        assertEquals("Whole", SMALL.level("whole").title().en());
        assertTrue(SMALL.findDuty("visits").isEmpty());
        assertEquals("small-1 has no duty visits", assertThrows(NoSuchElementException.class, () -> SMALL.duty("visits")).getMessage());
        assertThrows(NoSuchElementException.class, () -> SMALL.level("wholes"));
    }
}
