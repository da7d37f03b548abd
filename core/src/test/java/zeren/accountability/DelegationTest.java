package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/** Whoever acts for a holder stands beside the holder in the chain; and a chain is of the hierarchy of its day. */
class DelegationTest {
    private static final Organisation SCHOOL = SampleSchool.organisation();

    @ParameterizedTest(name = "on {0}: held by {1}, delegated to {2}")
    @CsvSource({"2026-03-09, 00028,", "2026-03-10, 00028, 00099", "2026-03-20, 00028, 00099", "2026-03-21, 00028,"})
    void theHolderStaysTheBearerWhileAnotherActs(LocalDate on, String holder, String delegate) {
        Tenure delegation = new Tenure("0103.member-1", "00099", TenureMode.DELEGATED, DateRange.parse("2026-03-10/2026-03-20"));
        List<Tenure> tenures = Stream.concat(SCHOOL.tenures().stream(), Stream.of(delegation)).toList();
        Chain chain = chain(Organisation.of(SCHOOL.units(), SCHOOL.posts(), tenures), on);
        List<Link> delegated = chain.links().stream().filter(link -> link.delegate().isPresent()).toList();
        Link link = chain.links().stream().filter(any -> any.post().filter(post -> post.code().equals("0103.member-1")).isPresent())
                .findFirst().orElseThrow();
        assertAll(
                () -> assertEquals(delegate == null ? List.of() : List.of(link), delegated),
                () -> assertEquals(Optional.ofNullable(delegate), link.delegate().map(Tenure::staffNo)),
                () -> assertEquals(Optional.of(holder), link.tenure().map(Tenure::staffNo)),
                () -> assertEquals(Optional.of(Link.State.HELD), link.state()),
                () -> assertEquals(chain(SCHOOL, on).links().size(), chain.links().size()));
    }

    @Test
    void aChainIsOfTheHierarchyOfItsDay() {
        LocalDate moved = LocalDate.of(2026, 3, 15);
        Unit law = SCHOOL.getUnit("0103");
        Unit under = new Unit("0103", law.kind(), law.function(), law.name(), Optional.of("0101"), law.exists(), law.successor());
        List<Described<Unit>> units = new ArrayList<>(SCHOOL.units().stream().map(Described::fromTheBeginning).toList());
        units.add(Described.from(moved, under));
        Institution institution = Institution.of(units, SCHOOL.posts().stream().map(Described::fromTheBeginning).toList(), SCHOOL.tenures());
        assertAll(
                () -> assertEquals(List.of("0103", "school"), line(chain(institution.on(moved.minusDays(1)), moved.minusDays(1)))),
                () -> assertEquals(List.of("0103", "0101", "school"), line(chain(institution.on(moved), moved))),
                () -> assertEquals("organisation", assertThrows(InvalidValueException.class,
                        () -> chain(institution.on(moved), moved.minusDays(1))).what()));
    }

    private static List<String> line(Chain chain) {
        return chain.links().stream().map(link -> link.unit().code()).distinct().toList();
    }

    private static Chain chain(Organisation organisation, LocalDate on) {
        return Chain.of(List.of(LevelsOfTheRegulation.rulebook()), organisation, "0103", on);
    }
}
