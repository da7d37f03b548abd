package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/** Who is in charge of what, in the sample school with two delegations and a post that is there no more. */
class ChargesTest {
    private static final Organisation SAMPLE = SampleSchool.organisation();
    private static final Organisation SCHOOL = Organisation.of(SAMPLE.units(), Stream.concat(SAMPLE.posts().stream(), Stream.of(
            new Post("0101.former", "0101", Rank.MEMBER, new Title("甲", "A"), Optional.empty(), DateRange.parse("2019-01-01/2019-12-31")))).toList(), Stream.concat(SAMPLE.tenures().stream(), Stream.of(
            new Tenure("0103.member-1", "00099", TenureMode.DELEGATED, DateRange.parse("2026-03-10/2026-03-20")),
            new Tenure("0102.secretary", "00024", TenureMode.DELEGATED, DateRange.parse("2026-03-10/2026-03-20")))).toList());

    /** 5(1), 6(1); what a person holds, the units it answers for, and their vacant posts, each joined by a blank. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(nullValues = "-", value = {
        "00020, 2026-03-15, 0101.secretary, 0101, ''",
        "00021, 2026-03-15, 0101.member-1, '', ''",
        "00002, 2026-03-15, school.secretary, school, ''",
        "00004, 2026-03-15, school.leader-in-charge, school, ''",
        "00003, 2026-03-15, school.president, '', ''",
        "00005, 2026-03-15, school.member-1, '', ''",
        "00007, 2026-03-15, propaganda.head, propaganda, ''",
        "00063, 2026-03-15, propaganda.deputy, '', ''",
        "00062, 2026-03-15, discipline.secretary, '', ''",
        // Acting, and whoever held it before.
        "00037, 2026-03-15, 0107.secretary, 0107, ''",
        "00037, 2025-12-31, '', '', ''",
        "00036, 2025-12-31, 0107.secretary, 0107, ''",
        "00036, 2026-03-15, '', '', ''",
        // Vacant from 2026-03-01 to 2026-03-31, and from 2026-06-16.
        "00026, 2026-02-28, 0103.secretary, 0103, ''",
        "00026, 2026-03-01, '', '', ''",
        "00027, 2026-03-31, '', '', ''",
        "00027, 2026-04-01, 0103.secretary, 0103, ''",
        "00032, 2026-06-15, 0105.secretary, 0105, ''",
        "00032, 2026-06-16, 0105.secretary, 0105, 0105.member-1",
        // By delegation, of a member and of a first responsible person.
        "00099, 2026-03-09, '', '', ''",
        "00099, 2026-03-10, 0103.member-1, '', ''",
        "00099, 2026-03-21, '', '', ''",
        "00024, 2026-03-15, 0102.member-1 0102.secretary, 0102, ''",
        "00023, 2026-03-15, 0102.secretary, 0102, ''",
        // With the last day of a unit and of a post.
        "00060, 2026-03-20, 0118.secretary, 0118, ''",
        "00060, 2026-03-21, '', '', ''",
        "99999, 2026-03-15, '', '', ''",
        // Before any rulebook nobody answers for a unit.
        "00020, 2020-04-07, 0101.secretary, '', ''",
        "00020, 2020-04-08, 0101.secretary, 0101, ''",
    })
    void whatAPersonIsInChargeOf(String staffNo, LocalDate on, String posts, String units, String vacant) {
        Charge charge = charges(on).of(staffNo);
        assertEquals(posts, codes(charge.posts()));
        assertEquals(units, charge.units().stream().map(Unit::code).collect(Collectors.joining(" ")));
        assertEquals(vacant, codes(charge.vacant()));
        assertEquals(charge.posts().stream().map(Post::unit).collect(Collectors.toSet()), charge.places());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "0101, 2026-03-15, 0101.secretary", "0103, 2026-03-15, ''", "0107, 2026-03-15, 0107.secretary", "0102, 2026-03-15, 0102.secretary",
        "school, 2026-03-15, school.secretary school.leader-in-charge", "discipline, 2026-03-15, ''", "0103.secretary, 2026-03-15, ''",
        "0103.member-1, 2026-03-15, 0103.member-1", "0105.member-1, 2026-06-15, 0105.member-1", "0105.member-1, 2026-06-16, 0105.secretary",
        "0118.secretary, 2026-03-21, ''", "0101.former, 2026-03-15, ''"
    })
    void byWhichPostsSomebodyIs(String code, LocalDate on, String posts) {
        Bearer bearer = SCHOOL.findUnit(code).map(Bearer::of).orElseGet(() -> of(SCHOOL.getPost(code)));
        assertEquals(posts, codes(charges(on).posts(bearer)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "0101, 2026-03-15, 00020", "0103, 2026-03-15, ''", "0107, 2026-03-15, 00037", "0102, 2026-03-15, 00023 00024", "school, 2026-03-15, 00002 00004",
        "discipline, 2026-03-15, ''", "superior, 2026-03-15, ''", "0102.secretary, 2026-03-15, 00023 00024", "0103.member-1, 2026-03-15, 00028 00099",
        "0105.member-1, 2026-06-15, 00033", "0105.member-1, 2026-06-16, 00032", "0118.secretary, 2026-03-21, ''", "0118, 2026-03-21, ''"
    })
    void whoIsInChargeOfABearer(String code, LocalDate on, String staffNos) {
        Bearer bearer = SCHOOL.findUnit(code).map(Bearer::of).orElseGet(() -> of(SCHOOL.getPost(code)));
        assertEquals(staffNos, String.join(" ", charges(on).of(bearer)));
    }

    /** Who answers first does so in whatever order a rulebook lists who answers. */
    @Test
    void theOrderOfTheResponsibilitiesIsNothing() {
        Rulebook plain = ShippedRulebooks.get("gxufe-2020-5");
        List<Responsibility> backwards = new ArrayList<>(plain.responsibilities());
        Collections.reverse(backwards);
        Rulebook turned = new Rulebook(plain.id(), plain.version(), plain.documentNumber(), plain.title(), plain.issuer(), plain.dated(), plain.issued(),
                plain.inForce(), plain.runningPeriods(), plain.status(), plain.calendar(), plain.minimumPresence(), plain.articles(), plain.levels(), backwards,
                plain.duties(), plain.grounds(), plain.oversight());
        LocalDate on = LocalDate.of(2026, 3, 15);
        for (Unit unit : SCHOOL.units()) {
            assertEquals(charges(on).posts(Bearer.of(unit)), Charges.of(List.of(turned), SCHOOL, on).posts(Bearer.of(unit)), unit.code());
        }
    }

    /** What is in somebody's charge has that somebody in charge, and the other way round. */
    @Test
    void bothSaySo() {
        List<Bearer> bearers = Stream.concat(SCHOOL.units().stream().map(Bearer::of), SCHOOL.posts().stream().map(ChargesTest::of)).toList();
        Set<String> persons = SCHOOL.tenures().stream().map(Tenure::staffNo).collect(Collectors.toCollection(TreeSet::new));
        int inCharge = 0;
        for (LocalDate on = LocalDate.of(2025, 9, 1); on.isBefore(LocalDate.of(2027, 1, 10)); on = on.plusDays(3)) {
            Charges charges = charges(on);
            for (String person : persons) {
                Charge charge = charges.of(person);
                List<Bearer> its = bearers.stream().filter(bearer -> charges.of(bearer).contains(person)).toList();
                assertEquals(its, bearers.stream().filter(charge::includes).toList(), person + " on " + on);
                inCharge += its.size();
            }
        }
        assertTrue(inCharge > 10_000, "too little: " + inCharge);
    }

    @Test
    void isOfTheHierarchyOfItsDay() {
        Described<Unit> later = Described.from(LocalDate.of(2026, 3, 1), SCHOOL.getUnit("0101"));
        Institution turning = Institution.of(
                Stream.concat(SCHOOL.units().stream().map(Described::fromTheBeginning), Stream.of(later)).toList(),
                SCHOOL.posts().stream().map(Described::fromTheBeginning).toList(), SCHOOL.tenures());
        LocalDate on = LocalDate.of(2026, 3, 15);
        Charges.of(List.of(), turning.on(on), on);
        assertThrows(InvalidValueException.class, () -> Charges.of(List.of(), turning.on(LocalDate.of(2026, 2, 1)), on));
        assertThrows(InvalidValueException.class, () -> charges(on).of("no number"));
    }

    private static Charges charges(LocalDate on) {
        return Charges.of(Stream.of(ShippedRulebooks.get("gxufe-2020-5")).filter(rulebook -> rulebook.inForce().contains(on)).toList(), SCHOOL, on);
    }

    private static Bearer of(Post post) {
        return new Bearer(SCHOOL.getUnit(post.unit()), Optional.of(post));
    }

    private static String codes(List<Post> posts) {
        return posts.stream().map(Post::code).collect(Collectors.joining(" "));
    }
}
