package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.text.Title;

class InstitutionTest {
    private static final DateRange EVER = DateRange.of(LocalDate.MIN, LocalDate.MAX);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Institution SCHOOL = Lives.of(
            "s; a^s; b^s 2010-01-01/2020-12-31 >a; c^a 2005-01-01/..; c^b 2005-01-01/.. from 2010-01-01; c^s 2005-01-01/.. from 2021-01-01",
            "p@c 2005-01-01/..", "p=1 2005-01-01/..; p=2 2020-12-31/2021-01-01 delegated").institution();

    @Test
    void nothingIsAnInstitution() {
        Institution empty = Institution.empty();
        assertAll(
                () -> assertEquals(List.of(), empty.units()),
                () -> assertEquals(List.of(), empty.posts()),
                () -> assertEquals(List.of(), empty.tenures()),
                () -> assertEquals(List.of(), empty.turns()),
                () -> assertEquals(List.of(), empty.descriptionsOfUnit("x")),
                () -> assertEquals(List.of(), empty.descriptionsOfPost("x")),
                () -> assertSame(Organisation.empty(), empty.on(DAY)));
    }

    @ParameterizedTest(name = "on {0} c is under {1}, as described {2}")
    @CsvSource({
        "-999999999-01-01, a, -999999999-01-01/2009-12-31", "2005-01-01, a, -999999999-01-01/2009-12-31",
        "2009-12-31, a, -999999999-01-01/2009-12-31", "2010-01-01, b, 2010-01-01/2020-12-31", "2020-12-31, b, 2010-01-01/2020-12-31",
        "2021-01-01, s, 2021-01-01/..", "+999999999-12-31, s, 2021-01-01/.."
    })
    void aUnitHasTheSuperiorOfTheDay(LocalDate day, String superior, String described) {
        Organisation organisation = SCHOOL.on(day);
        assertAll(
                () -> assertEquals(Optional.of(superior), organisation.getUnit("c").parent()),
                () -> assertEquals(described, organisation.described().toString()));
    }

    @Test
    void namesTitlesAndRemitsAreThoseOfTheDay() {
        Unit school = Sketch.of("s", "", "").units().get(0);
        Unit renamed = new Unit("s", school.kind(), school.function(), new Title("大学", "University"), school.parent(), school.exists(),
                school.successor());
        Post post = new Post("p", "s", Rank.MEMBER, new Title("副书记", "Deputy"), Optional.of("students"), Sketch.ALWAYS);
        Post retitled = new Post("p", "s", Rank.MEMBER, new Title("委员", "Member"), Optional.empty(), Sketch.ALWAYS);
        Institution institution = Institution.of(
                List.of(Described.from(DAY, renamed), Described.fromTheBeginning(school)),
                List.of(Described.fromTheBeginning(post), Described.from(DAY.plusDays(1), retitled)),
                List.of());
        assertAll(
                () -> assertEquals(List.of(DAY, DAY.plusDays(1)), institution.turns()),
                () -> assertEquals(school, institution.on(DAY.minusDays(1)).getUnit("s")),
                () -> assertEquals(renamed, institution.on(DAY).getUnit("s")),
                () -> assertEquals(post, institution.on(DAY).getPost("p")),
                () -> assertEquals(retitled, institution.on(DAY.plusDays(1)).getPost("p")),
                () -> assertEquals(renamed, institution.on(DAY.plusDays(1)).getUnit("s")),
                () -> assertEquals(
                        List.of(Described.fromTheBeginning(school), Described.from(DAY, renamed)), institution.descriptionsOfUnit("s")),
                () -> assertEquals(2, institution.descriptionsOfPost("p").size()));
    }

    @Test
    void whatNeverChangesIsTheSameOrganisationForEver() {
        Organisation organisation = Sketch.of("s; a^s", "p@a", "p=1").organisation();
        Institution institution = Institution.of(organisation);
        assertAll(
                () -> assertEquals(EVER, organisation.described()),
                () -> assertEquals(List.of(), institution.turns()),
                () -> assertSame(institution.on(LocalDate.MIN), institution.on(LocalDate.MAX)),
                () -> assertEquals(organisation.units(), institution.on(DAY).units()),
                () -> assertEquals(organisation.posts(), institution.on(DAY).posts()),
                () -> assertEquals(organisation.tenures(), institution.tenures()),
                () -> assertEquals(EVER, institution.on(DAY).described()));
    }

    @ParameterizedTest(name = "on {0}: {1} for {2}")
    @CsvSource({"2020-12-30, , 1", "2020-12-31, 2, 1", "2021-01-01, 2, 1", "2021-01-02, , 1", "2004-12-31, , "})
    void aDelegateActsForTheHolderAndNeverIsTheHolder(LocalDate day, String delegate, String holder) {
        Organisation organisation = SCHOOL.on(day);
        assertAll(
                () -> assertEquals(Optional.ofNullable(delegate), organisation.delegateOn("p", day).map(Tenure::staffNo)),
                () -> assertEquals(Optional.ofNullable(holder), organisation.holderOn("p", day).map(Tenure::staffNo)),
                () -> assertEquals(Optional.empty(), organisation.delegateOn("q", day)),
                () -> assertThrows(NullPointerException.class, () -> organisation.delegateOn("p", null)));
    }

    @Test
    void aDelegationIsListedAfterTheTenureThatBeginsWithIt() {
        Organisation organisation = Sketch.of("s", "p@s", "p=2 delegated; p=1").organisation();
        assertAll(
                () -> assertEquals(List.of("1", "2"), organisation.tenuresOf("p").stream().map(Tenure::staffNo).toList()),
                () -> assertEquals(List.of("2000-01-01", "2000-01-01-delegated"), organisation.tenuresOf("p").stream().map(Tenure::id).toList()),
                () -> assertEquals(organisation.tenuresOf("p"), organisation.tenures()));
    }

    @Test
    void neitherALaterChangeOfTheGivenListsNorAnAnswerChangesTheWhole() {
        Lives lives = Lives.of("s; a^s; b^s; b^a from 2010-01-01", "p@a; p@a from 2010-01-01", "p=1");
        List<Described<Unit>> units = new ArrayList<>(lives.units());
        List<Described<Post>> posts = new ArrayList<>(lives.posts());
        List<Tenure> tenures = new ArrayList<>(lives.tenures());
        Institution institution = Institution.of(units, posts, tenures);
        units.clear();
        posts.clear();
        tenures.clear();
        assertAll(
                () -> assertEquals(3, institution.on(DAY).units().size()),
                () -> assertEquals(1, institution.on(DAY).posts().size()),
                () -> assertEquals(1, institution.on(DAY).tenures().size()),
                () -> assertThrows(UnsupportedOperationException.class, () -> institution.units().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> institution.posts().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> institution.tenures().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> institution.turns().clear()),
                () -> assertThrows(UnsupportedOperationException.class, () -> institution.descriptionsOfUnit("b").clear()));
    }

    @Test
    void threadsThatAskTogetherGetTheSame() throws Exception {
        int threads = 8;
        ExecutorService asking = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                Institution fresh = Institution.of(SCHOOL.units(), SCHOOL.posts(), SCHOOL.tenures());
                CyclicBarrier together = new CyclicBarrier(threads);
                Callable<Organisation> ask = () -> {
                    together.await();
                    return fresh.on(DAY);
                };
                Set<Organisation> answers = new HashSet<>();
                for (Future<Organisation> answer : asking.invokeAll(IntStream.range(0, threads).mapToObj(any -> ask).toList())) {
                    answers.add(answer.get());
                }
                assertEquals(Set.of(fresh.on(DAY)), answers);
            }
        } finally {
            asking.shutdown();
        }
    }
}
