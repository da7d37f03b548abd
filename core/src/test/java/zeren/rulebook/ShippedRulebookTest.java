package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.organisation.Rank;
import zeren.organisation.UnitKind;
import zeren.text.Coded;
import zeren.text.Title;

/** Holds the shipped rulebook against tables that were written from the analysis of the regulation. */
class ShippedRulebookTest {
    private static final Rulebook BOOK = ShippedRulebooks.get("gxufe-2020-5");

    private static List<String> table(String name) throws IOException {
        try (InputStream in = ShippedRulebookTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
        }
    }

    @Test
    void theHeaderSaysWhatTheImprintSays() {
        assertAll(
                () -> assertEquals("gxufe-2020-5", BOOK.id()),
                () -> assertEquals(1, BOOK.version()),
                () -> assertEquals("桂财院党发〔2020〕5号", BOOK.documentNumber()),
                () -> assertEquals("网络意识形态工作责任制实施细则（试行）", BOOK.title().zh()),
                () -> assertEquals("Implementation Rules for the Network Ideology Work Responsibility System (Trial)", BOOK.title().en()),
                () -> assertEquals("中共广西财经学院委员会", BOOK.issuer().zh()),
                () -> assertEquals("2020-03-31 2020-04-08 2020-04-08/..", BOOK.dated() + " " + BOOK.issued() + " " + BOOK.inForce()),
                () -> assertEquals("TRIAL cn 30", BOOK.status() + " " + BOOK.calendar() + " " + BOOK.minimumPresence()));
    }

    @Test
    void itHasEveryDutyOfTheAnalysisAndNoOther() throws IOException {
        List<String> duties = BOOK.duties().stream()
                .filter(duty -> !(duty.timing() instanceof Timing.Standing))
                .map(ShippedRulebookTest::row)
                .sorted()
                .toList();
        assertEquals(table("gxufe-2020-5.duties.csv"), duties);
    }

    private static String row(Duty duty) {
        String citation = duty.citation().contains(",") ? "\"" + duty.citation() + "\"" : duty.citation();
        String posts = duty.bearers().ofPosts() ? "yes" : "no";
        String owedTo = duty.owedTo().map(to -> to.kind().code() + to.function().map(function -> " " + function).orElse("")).orElse("");
        return String.join(",", duty.code(), citation, codes(duty.bearers().kinds()), String.join("+", duty.bearers().functions()), posts,
                duty.subjects().map(subjects -> codes(subjects.kinds())).orElse(""), owedTo, timing(duty.timing()), codes(duty.documents()),
                String.join("+", duty.servedBy()), String.join("+", duty.after()));
    }

    private static String timing(Timing timing) {
        if (timing instanceof Timing.Periodic periodic) {
            String opens = periodic.schedule().opens().map(Object::toString).orElse("");
            return periodic.schedule().cadence() + "," + opens + "," + periodic.schedule().due();
        }
        return timing instanceof Timing.OnOccasion start ? start.occasion() + " " + start.within().code() + ",," : "unspecified,,";
    }

    private static String codes(Collection<? extends Coded> members) {
        return members.stream().map(Coded::code).collect(Collectors.joining("+"));
    }

    @Test
    void theDutiesOfPostsAreThoseOfEveryRank() {
        List<Duty> ofPosts = BOOK.duties().stream().filter(duty -> duty.bearers().ofPosts()).toList();
        assertEquals(List.of("life-meeting", "duty-report"), ofPosts.stream().map(Duty::code).toList());
        ofPosts.forEach(duty -> assertEquals(Set.of(Rank.values()), duty.bearers().ranks()));
    }

    @Test
    void nothingIsRecordedAgainstAStandingDuty() {
        List<Duty> standing = BOOK.duties().stream().filter(duty -> duty.timing() instanceof Timing.Standing).toList();
        assertEquals(
                List.of("5", "5(7)", "6(1)", "6", "7(1)", "7(3)", "7(10)", "7(2)-7(10)", "10", "12, 13"),
                standing.stream().map(Duty::citation).toList());
        assertTrue(standing.stream().allMatch(duty -> duty.documents().isEmpty() && duty.owedTo().isEmpty()));
    }

    @Test
    void itHasEveryLevelOfTheAnalysisAndKeepsTheTwoPrincipalLeadershipsApart() throws IOException {
        List<String> rows = BOOK.responsibilities().stream()
                .map(it -> String.join(",", it.citation().toString(), codes(it.bearers().kinds()),
                        String.join("+", it.bearers().functions()), codes(it.bearers().ranks()), it.level(),
                        BOOK.level(it.level()).title().zh(), it.reach().code()))
                .sorted()
                .toList();
        assertEquals(table("gxufe-2020-5.levels.csv"), rows);
        assertTrue(BOOK.levels().stream().allMatch(level -> rows.stream().anyMatch(row -> row.contains("," + level.code() + ","))));
    }

    @Test
    void everyArticleSaysHowFarItIsCoveredAndWhy() {
        assertEquals(IntStream.rangeClosed(1, 14).boxed().toList(), BOOK.articles().stream().map(Article::number).toList());
        assertEquals(List.of(1, 2, 4),
                BOOK.articles().stream().filter(article -> article.coverage() == Coverage.OUT_OF_SCOPE).map(Article::number).toList());
    }

    @Test
    void whatCitesAnArticleMakesItComputedOrStanding() {
        Stream<Citation> ofDuties = BOOK.duties().stream().flatMap(duty -> duty.citations().stream());
        Set<Integer> cited = Stream.concat(ofDuties, BOOK.grounds().stream().map(Ground::citation))
                .flatMap(citation -> citation.articles().boxed())
                .collect(Collectors.toSet());
        assertEquals(Set.of(5, 6, 7, 8, 9, 10, 11, 12, 13), cited);
        cited.forEach(number -> assertFalse(BOOK.articles().get(number - 1).coverage() == Coverage.OUT_OF_SCOPE));
    }

    @Test
    void itHasTenGrounds() {
        assertEquals(IntStream.rangeClosed(1, 10).mapToObj(item -> "12(" + item + ")").toList(),
                BOOK.grounds().stream().map(ground -> ground.citation().toString()).toList());
    }

    /** What Zeren deliberately does not do has no name here, beyond the articles' reasons for leaving it out. */
    @Test
    void noTitleNamesWhatIsNotBuilt() {
        Pattern notBuilt = Pattern.compile("(?i)舆|审|账号|言论|信息员|否决|宗教|外籍|党外|内容"
                + "|opinion|monitor|review|vet(o|t)|account|speech|religi|informant|content");
        Stream<Title> titles = Stream.of(BOOK.duties().stream().map(Duty::title), BOOK.grounds().stream().map(Ground::title),
                BOOK.levels().stream().map(Level::title)).flatMap(all -> all);
        assertEquals(List.of(), titles.filter(title -> notBuilt.matcher(title.zh() + " " + title.en()).find()).toList());
    }

    @Test
    void theRecipientsAreOfKindsThatStandAboveTheBearers() {
        BOOK.duties().stream().filter(duty -> duty.owedTo().filter(to -> to.function().isEmpty()).isPresent()).forEach(duty -> {
            boolean ofTheSchool = duty.bearers().kinds().contains(UnitKind.SCHOOL_COMMITTEE);
            assertEquals(ofTheSchool ? UnitKind.EXTERNAL_SUPERIOR : UnitKind.SCHOOL_COMMITTEE, duty.owedTo().get().kind(), duty.code());
        });
    }

    @Test
    void whatIsNotShippedIsSaid() {
        assertEquals(List.of("gxufe-2020-5", "lab-safety-sample"), ShippedRulebooks.ids());
        assertEquals(List.of("gxufe-2020-5"), ShippedRulebooks.adopted());
        assertEquals("no rulebook other is shipped; there is [gxufe-2020-5, lab-safety-sample]",
                assertThrows(NoSuchElementException.class, () -> ShippedRulebooks.get("other")).getMessage());
        assertThrows(NoSuchElementException.class, () -> ShippedRulebooks.scenarios("../gxufe-2020-5"));
    }
}
