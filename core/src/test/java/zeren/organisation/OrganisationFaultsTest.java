package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.OrganisationFault.Part;

class OrganisationFaultsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "faults.csv", numLinesToSkip = 1)
    void everyFaultIsToldAtOnceWhereItStands(String name, String units, String posts, String tenures, String faults) {
        Sketch sketch = Sketch.of(units, posts, tenures);
        if (faults == null) {
            assertDoesNotThrow(sketch::organisation);
        } else {
            assertEquals(List.of(faults.split("; ")), faultsOf(sketch));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "duplicate_code   | s; s                     |          |      | s",
        "unknown_unit     | s; a^x                   |          |      | x",
        "unknown_post     | s                        | p@s      | q=1  | q",
        "outside_parent   | s; a^s 1999-12-31/..     |          |      | 1999-12-31/.. is not within 2000-01-01/..",
        "outside_unit     | s                        | p@s 1999-12-31/.. | | 1999-12-31/.. is not within 2000-01-01/..",
        "outside_post     | s                        | p@s      | p=1 1999-12-31/.. | 1999-12-31/.. is not within 2000-01-01/..",
        "overlap          | s                        | p@s      | p=1; p=2 2020-01-01/.. | 2000-01-01/..",
        "circle           | a^b; b^a                 |          |      | comes back to a"
    })
    void aFaultTellsWhatWasFound(String code, String units, String posts, String tenures, String told) {
        InvalidOrganisationException refusal =
                assertThrows(InvalidOrganisationException.class, Sketch.of(units, posts, tenures)::organisation);
        OrganisationFault fault = refusal.faults().get(0);
        assertAll(
                () -> assertEquals(code, fault.code()),
                () -> assertTrue(fault.detail().contains(told), fault.detail()),
                () -> assertTrue(refusal.getMessage().contains(fault.detail()), refusal.getMessage()));
    }

    @ParameterizedTest(name = "{0}s in a circle of {1}, with {2} that lead into it")
    @CsvSource({"parent,2,0", "parent,3,0", "parent,4,0", "parent,5,0", "parent,3,4", "successor,2,0", "successor,3,0", "successor,4,0",
        "successor,5,0", "successor,5,3"})
    void onlyTheUnitsOfACircleAreAtFault(String column, int length, int leadingIn) {
        String form = column.equals("parent") ? "u%d^u%d 2000-01-01/2010-12-31" : "u%d^s 2000-01-01/2010-12-31 >u%d";
        List<String> units = IntStream.range(0, length + leadingIn)
                .mapToObj(i -> String.format(Locale.ROOT, form, i, i < length ? (i + 1) % length : i - 1))
                .toList();
        Sketch sketch = Sketch.of(String.join("; ", units) + "; s", "", "");
        List<String> expected = IntStream.range(0, length).mapToObj(i -> "units " + i + " " + column + " circle").toList();
        assertEquals(expected, faultsOf(sketch));
    }

    @Test
    void twoCirclesOfTwoKindsAreToldTogether() {
        Sketch sketch = Sketch.of(
                "s; a^b 2000-01-01/2010-12-31 >c; b^a 2000-01-01/2010-12-31; c^s 2000-01-01/2010-12-31 >d; d^s 2000-01-01/2010-12-31 >c",
                "",
                "");
        assertEquals(
                List.of("units 1 parent circle", "units 2 parent circle", "units 3 successor circle", "units 4 successor circle"),
                faultsOf(sketch));
    }

    @ParameterizedTest
    @CsvSource({"en,US", "tr,TR", "zh,CN", "ar,EG"})
    void partsAreCalledLikeTheDataFilesUnderEveryLocale(String language, String country) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage(language).setRegion(country).build());
            assertEquals(List.of("units", "posts", "tenures"), List.of(Part.values()).stream().map(Part::toString).toList());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theListOfFaultsCannotBeChanged() {
        InvalidOrganisationException refusal = assertThrows(InvalidOrganisationException.class, Sketch.of("s; s", "", "")::organisation);
        assertThrows(UnsupportedOperationException.class, () -> refusal.faults().clear());
    }

    private static List<String> faultsOf(Sketch sketch) {
        return assertThrows(InvalidOrganisationException.class, sketch::organisation).faults().stream()
                .map(fault -> fault.part() + " " + fault.index() + " " + fault.column() + " " + fault.code())
                .toList();
    }
}
