package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Registrar;
import zeren.register.Relief;
import zeren.register.Review;

/** What the registrar refuses, each refusal with its kind, field, code and what it conflicts with, and that it changes nothing. */
class RefusalsTest {

    /** One row of the table. */
    record Tried(Map<String, String> cells) {
        String cell(String column) {
            return cells.get(column);
        }

        List<String> conflicts() {
            return Arrays.stream(cell("conflicts").split(" ")).filter(id -> !id.isEmpty())
                    .map(id -> id.contains(":") ? School.RULEBOOK + ":" + id : id).toList();
        }

        @Override
        public String toString() {
            return cell("case");
        }
    }

    static List<Tried> table() {
        return Table.read("refusals.csv").stream().map(Tried::new).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theRefusalSaysWhatIsInTheWay(Tried row) {
        Story story = Story.told(School.SAMPLE, row.cell("obligation"), row.cell("what_happened"));
        List<Recorded<?>> before = story.desk().facts();
        Refusal refusal = assertThrows(Refusal.class, () -> story.tell(row.cell("attempt")), row.cell("why"));
        assertAll(
                row.cell("why"),
                () -> assertEquals(row.cell("kind"), refusal.kind().name()),
                () -> assertEquals(row.cell("field"), refusal.field()),
                () -> assertEquals(row.cell("code"), refusal.code()),
                () -> assertEquals(row.conflicts(), refusal.conflicts()),
                () -> assertFalse(refusal.getMessage().isBlank(), "a detail in words"),
                () -> assertEquals(row.cell("detail"), refusal.getMessage()),
                () -> assertEquals(before, story.desk().facts()),
                () -> assertEquals(before.size(), story.desk().now().dossier(story.obligation().id()).facts().size()));
    }

    @Test
    void aCorrectionIsOfTheSameObligation() {
        Story story = Story.told(School.SAMPLE, "study-secondary:0101:2026-H1", "performed 2026-06-12 with minutes, report");
        Recorded<Performance> first = story.desk().now().findPerformance("p1").orElseThrow();
        Obligation other = School.SAMPLE.obligation("study-secondary:0102:2026-H1");
        Refusal refusal = assertThrows(Refusal.class, () -> new Registrar(story.desk().now(), LocalDate.of(2026, 6, 20))
                .correct(first, other, LocalDate.of(2026, 6, 12), Documents.named("minutes, report")));
        assertAll(
                () -> assertEquals(Refusal.Kind.RULE, refusal.kind()),
                () -> assertEquals("obligation", refusal.field()),
                () -> assertEquals("other_obligation", refusal.code()),
                () -> assertEquals(List.of(), refusal.conflicts()));
    }

    @Test
    void theTableHasEveryCodeButThoseWithTestsOfTheirOwn() {
        Set<String> codes = table().stream().map(row -> row.cell("code")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(List.of(
                        "in_the_future", "before_period", "before_bearer", "after_bearer", "before_subject", "after_subject",
                        "does_not_stand", "no_recipient", "before_performance", "already_reviewed", "not_competent", "not_later",
                        "settled", "already_revoked")),
                codes);
    }

    @Test
    void aReviewAndAReliefAreOfTheObligationThatTheyName() {
        Story story = Story.told(School.SAMPLE, "study-secondary:0101:2026-H1", "performed 2026-06-12 with minutes, report");
        Recorded<Performance> first = story.desk().now().findPerformance("p1").orElseThrow();
        Obligation other = School.SAMPLE.obligation("study-secondary:0102:2026-H1");
        Registrar registrar = new Registrar(story.desk().now(), LocalDate.of(2026, 6, 20));
        Review review = new Review(first.id(), Review.Outcome.ACCEPTED, LocalDate.of(2026, 6, 15), Optional.empty());
        Relief relief = new Relief(story.obligation().id(), Relief.Kind.WAIVER, Optional.empty(), "school", Relief.Reason.REORGANISATION, Documents.named("notice").get(0));
        assertEquals("other_obligation", assertThrows(Refusal.class, () -> registrar.review(first, other, review)).code());
        assertEquals("other_obligation", assertThrows(Refusal.class, () -> registrar.relieve(other, relief)).code());
    }
}
