package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;
import zeren.text.Title;

class LivesFaultsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lives.csv", numLinesToSkip = 1)
    void everyFaultOfEveryDateIsToldOnceWhereItStands(String name, String units, String posts, String tenures, String faults) {
        Lives lives = Lives.of(units, posts, tenures);
        if (faults == null) {
            assertDoesNotThrow(lives::institution);
        } else {
            assertEquals(List.of(faults.split("; ")), faultsOf(lives));
        }
    }

    /** The twin tells no order of the faults of one entry but that of the table, which it is held against here. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lives.csv", numLinesToSkip = 1)
    void theSlowTwinFindsTheSame(String name, String units, String posts, String tenures, String faults) {
        assertEquals(faults == null ? List.of() : List.of(faults.split("; ")), SlowCheck.faultsOf(Lives.of(units, posts, tenures)));
    }

    @Test
    void theFunctionOfAUnitIsOfItsWholeLife() {
        Unit unit = new Unit("s", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), new Title("名", "Name"), Optional.empty(), Sketch.ALWAYS,
                Optional.empty());
        Unit other = new Unit("s", unit.kind(), Optional.of("propaganda"), unit.name(), unit.parent(), unit.exists(), unit.successor());
        List<Described<Unit>> units = List.of(Described.fromTheBeginning(unit), Described.from(LocalDate.of(2010, 1, 1), other));
        assertEquals(List.of("units 1 function differs_in_life"), faultsOf(new Lives(units, List.of(), List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "duplicate_description | s; s from 2010-01-01; s from 2010-01-01 |     |                       | s from 2010-01-01 too",
        "no_beginning          | s from 2010-01-01                       |     |                       | s is not described before 2010-01-01",
        "outside_existence     | s; s from 2000-01-01                    |     |                       | the first of 2000-01-01/..",
        "differs_in_life       | s; s 2000-01-01/2020-12-31 from 2010-01-01 |  |                       | s has another exists_to",
        "outside_parent        | s; a^s 2010-01-02/..; b^s; b^a from 2010-01-01 | |                    | 2010-01-01/.. is not within 2010-01-02/..",
        "not_held              | s                                       | p@s | p=1 delegated         | p on 2000-01-01",
        "same_person           | s                                       | p@s | p=1; p=1 delegated    | 1 holds post p 2000-01-01/..",
        "overlap | s | p@s | p=1; p=2 delegated; p=3 delegated | is delegated 2000-01-01/.. already"
    })
    void aFaultTellsWhatWasFound(String code, String units, String posts, String tenures, String told) {
        OrganisationFault fault = refusal(Lives.of(units, posts, tenures)).faults().get(0);
        assertAll(() -> assertEquals(code, fault.code()), () -> assertTrue(fault.detail().contains(told), fault.detail()));
    }

    @Test
    void anOrganisationOfSomeDaysAloneIsNoInstitution() {
        Institution changing = Lives.of("s; a^s; b^s; b^a from 2010-01-01", "", "").institution();
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> Institution.of(changing.on(LocalDate.of(2010, 1, 1))));
        assertAll(() -> assertEquals("organisation", refusal.what()), () -> assertEquals("2010-01-01/..", refusal.found()));
    }

    @Test
    void aDescriptionIsOfSomethingFromSomeDayOrNone() {
        assertAll(
                () -> assertThrows(NullPointerException.class, () -> new Described<>(null, Optional.empty())),
                () -> assertThrows(NullPointerException.class, () -> new Described<>("a", null)),
                () -> assertEquals(new Described<>("a", Optional.empty()), Described.fromTheBeginning("a")),
                () -> assertEquals(new Described<>("a", Optional.of(LocalDate.EPOCH)), Described.from(LocalDate.EPOCH, "a")));
    }

    private static InvalidOrganisationException refusal(Lives lives) {
        return assertThrows(InvalidOrganisationException.class, lives::institution);
    }

    private static List<String> faultsOf(Lives lives) {
        return refusal(lives).faults().stream()
                .map(fault -> fault.part() + " " + fault.index() + " " + fault.column() + " " + fault.code())
                .toList();
    }
}
