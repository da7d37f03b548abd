package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.rulebook.Citation;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/** Holds the chains by the shipped rulebook against those by the table of regulation.md, for every unit of the sample school. */
class ShippedLevelsTest {
    private static final Organisation SCHOOL = SampleSchool.organisation();
    private static final Rulebook SHIPPED = ShippedRulebooks.get("gxufe-2020-5");
    private static final Rulebook TABLE = LevelsOfTheRegulation.rulebook();

    @ParameterizedTest
    @ValueSource(strings = {
        "2020-04-08", "2020-05-06", "2021-03-01", "2023-07-31", "2023-08-01", "2025-10-15", "2025-10-16", "2026-03-15", "2026-06-30",
        "2026-12-12", "2026-12-13", "2026-12-31", "2028-12-31"
    })
    void everyUnitHasTheChainOfTheTable(LocalDate on) {
        for (Unit unit : SCHOOL.unitsOn(on)) {
            Chain expected = Chain.of(List.of(TABLE), SCHOOL, unit.code(), on);
            Chain found = Chain.of(List.of(SHIPPED), SCHOOL, unit.code(), on);
            assertEquals(withoutFields(expected), withoutFields(found), unit.code());
        }
    }

    /** The table gives all the functional departments one run of items; the rulebook may know the item. */
    @Test
    void aFunctionalDepartmentIsCitedByAnItemOfTheRun() {
        Citation run = Citation.parse("7(2)-7(10)");
        SHIPPED.responsibilities().stream().filter(rule -> rule.level().equals("functional")).forEach(rule -> {
            Citation cited = rule.citation();
            assertTrue(cited.first().compareTo(run.first()) >= 0 && cited.last().compareTo(run.last()) <= 0, cited::toString);
        });
    }

    @ParameterizedTest(name = "on {0}: {1} links")
    @CsvSource({"2020-03-31, 0", "2020-04-07, 0", "2020-04-08, 10", "2026-03-15, 10"})
    void itBindsFromTheDayItWasIssued(LocalDate on, int links) {
        List<Rulebook> inForce = Rulebooks.of(List.of(SHIPPED)).inForce("gxufe-2020-5", on).stream().toList();
        assertEquals(links, Chain.of(inForce, SCHOOL, "0103", on).links().size());
    }

    @Test
    void theLevelThatAnswersForAVacancyIsOneOfItsLevels() {
        assertEquals(Chain.FIRST_RESPONSIBLE, SHIPPED.level(Chain.FIRST_RESPONSIBLE).code());
    }

    private static List<String> withoutFields(Chain chain) {
        return chain.links().stream()
                .map(link -> ChainTest.written(link).replaceFirst(" functional 7\\S+", " functional"))
                .toList();
    }
}
