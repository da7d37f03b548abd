package zeren.organisation;

import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Holds random organisations against the laws, which go through whole lists each time. */
class OrganisationTwinTest {
    private static final int ROUNDS = Cases.of(1_500, 15_000);

    @Test
    void superiorsAndSubordinatesAreThoseOfTheList() {
        inRandomOrganisations("superiors", OrganisationLaws::superiorsAndSubordinates);
    }

    @Test
    void aUnitIsWithinItselfAndItsSuperiorsAlone() {
        inRandomOrganisations("within", OrganisationLaws::within);
    }

    @Test
    void aSubtreeIsEveryUnitWithinOnceAndAfterItsSuperior() {
        inRandomOrganisations("subtrees", OrganisationLaws::subtrees);
    }

    @Test
    void theUnitsOfADayAreThoseThatExistOnItByCode() {
        Random random = Seeds.random("days of units");
        inRandomOrganisations("units on a day", (sketch, organisation) ->
                OrganisationLaws.unitsOf(RandomOrganisations.day(random), sketch, organisation));
    }

    @Test
    void aPostIsHeldOrVacantOnADayAsTheTenuresSay() {
        Random random = Seeds.random("days of posts");
        inRandomOrganisations("holders", (sketch, organisation) ->
                OrganisationLaws.holdersOn(RandomOrganisations.day(random), sketch, organisation));
    }

    @Test
    void theListsAreGivenBackWholeAndInOrder() {
        inRandomOrganisations("lists", OrganisationLaws::lists);
    }

    private static void inRandomOrganisations(String test, BiConsumer<Sketch, Organisation> law) {
        Random random = Seeds.random(test);
        for (int round = 0; round < ROUNDS; round++) {
            Sketch sketch = RandomOrganisations.next(random);
            law.accept(sketch, sketch.organisation());
        }
    }
}
