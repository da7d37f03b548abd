package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.organisation.Organisation;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

class ChainTest {
    private static final Organisation SCHOOL = SampleSchool.organisation();
    private static final Rulebook LEVELS = LevelsOfTheRegulation.rulebook();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    static Stream<Arguments> chains() {
        Map<List<String>, List<String>> chains = new LinkedHashMap<>();
        SampleSchool.rows("chains.csv").forEach(row ->
                chains.computeIfAbsent(List.of(row.get("chain_unit"), row.get("on")), none -> new ArrayList<>()).add(written(row)));
        return chains.entrySet().stream().map(chain -> Arguments.of(chain.getKey().get(0), chain.getKey().get(1), chain.getValue()));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("chains")
    void aChainGoesFromTheUnitToTheSchoolEachBodyBeforeItsPosts(String unit, LocalDate on, List<String> links) {
        Chain chain = Chain.of(List.of(LEVELS), SCHOOL, unit, on);
        assertAll(
                () -> assertEquals(links, chain.links().stream().map(ChainTest::written).toList()),
                () -> assertEquals(SCHOOL.getUnit(unit), chain.unit()),
                () -> assertEquals(on, chain.on()));
    }

    /** The example of contract.md, section 3; its holder 00031 is 00028 in the sample school. */
    @Test
    void theExampleOfTheContractIsInTheChainInItsOrder() {
        List<String> example = List.of(
                "0103 - primary-responsibility 6(1) - - -",
                "0103 0103.secretary first-responsible-person 6(1) - vacant -",
                "0103 0103.member-1 principal-leadership 6(1) student work held 00028",
                "school - overall-leadership 5(1) - - -",
                "school school.secretary principal-leadership 5(1) - held 00002");
        List<String> links = chain("0103", DAY).links().stream().map(ChainTest::written).filter(example::contains).toList();
        assertEquals(example, links);
    }

    @Test
    void nobodyInTheSchoolAnswersForItsSuperior() {
        Chain chain = chain("superior", DAY);
        assertAll(() -> assertEquals(List.of(), chain.links()), () -> assertEquals(Optional.empty(), chain.firstResponsible()));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "leading-group-office, 2020-05-05", "leading-group, 1999-12-31", "0117, 2026-12-09", "0120, 2026-12-12", "0114, 2025-10-16",
        "0118, 2026-03-21", "0119, 2026-12-13", "school, 1999-12-31", "9999, 2026-03-15", "School, 2026-03-15", "103, 2026-03-15",
        "0103.secretary, 2026-03-15"
    })
    void aUnitThatDoesNotExistOnTheDayHasNoChain(String unit, LocalDate on) {
        String message = assertThrows(NoSuchElementException.class, () -> chain(unit, on)).getMessage();
        assertTrue(message.contains(unit) && message.contains(on.toString()), message);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} links of its own")
    @CsvSource({
        "leading-group-office, 2020-05-06, 0", "0117, 2026-12-10, 3", "0116, 2026-05-10, 3", "0118, 2026-03-20, 3", "0120, 2026-12-13, 3",
        "propaganda, 2021-02-28, 2", "propaganda, 2021-03-01, 3", "0110, 2026-03-15, 4", "0111, 2026-03-15, 3",
        "information-technology, 2026-12-01, 2"
    })
    void aUnitOrPostHasItsLinksFromItsFirstDayToItsLast(String unit, LocalDate on, long own) {
        assertEquals(own, chain(unit, on).links().stream().filter(link -> link.unit().code().equals(unit)).count());
    }

    @Test
    void everyHolderOfADayBeforeTheFirstTenuresIsVacant() {
        List<Link> posts = chain("0101", LocalDate.of(2016, 6, 30)).links().stream().filter(link -> link.post().isPresent()).toList();
        assertEquals(8, posts.size());
        posts.forEach(link -> assertEquals(Optional.of(Link.State.VACANT), link.state()));
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}")
    @CsvSource({
        "0103, 2026-03-15, 0103.secretary, VACANT", "0107, 2026-03-15, 0107.secretary, ACTING", "0101, 2026-03-15, 0101.secretary, HELD",
        "propaganda, 2026-03-15, propaganda.head, HELD", "research, 2016-03-15, research.head, VACANT", "school, 2026-03-15,,",
        "discipline, 2026-03-15,,", "leading-group, 2026-03-15,,"
    })
    void theFirstResponsibleIsAPostOfTheUnitItself(String unit, LocalDate on, String post, Link.State state) {
        Optional<Link> first = chain(unit, on).firstResponsible();
        assertAll(
                () -> assertEquals(Optional.ofNullable(post), first.flatMap(Link::post).map(found -> found.code())),
                () -> assertEquals(Optional.ofNullable(state), first.flatMap(Link::state)));
    }

    @ParameterizedTest(name = "on {0}: {1} links")
    @CsvSource({"2020-04-07, 0", "2020-03-31, 0", "2020-04-08, 10"})
    void beforeARulebookIsInForceNobodyBearsALevel(LocalDate on, int links) {
        List<Rulebook> inForce = Rulebooks.of(List.of(LEVELS)).inForce("levels", on).stream().toList();
        assertEquals(links, Chain.of(inForce, SCHOOL, "0103", on).links().size());
    }

    @Test
    void theListOfLinksCannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> chain("0103", DAY).links().clear());
    }

    private static Chain chain(String unit, LocalDate on) {
        return Chain.of(List.of(LEVELS), SCHOOL, unit, on);
    }

    private static String written(Map<String, String> row) {
        return Stream.of("unit", "post", "level", "citation", "scope", "state", "staff_no")
                .map(column -> row.getOrDefault(column, "-")).collect(Collectors.joining(" "));
    }

    static String written(Link link) {
        return String.join(
                " ",
                link.unit().code(),
                link.post().map(post -> post.code()).orElse("-"),
                link.responsibility().level(),
                link.responsibility().citation().toString(),
                link.scope().orElse("-"),
                link.state().map(Link.State::code).orElse("-"),
                link.tenure().map(tenure -> tenure.staffNo()).orElse("-"));
    }
}
