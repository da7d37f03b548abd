package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;
import zeren.text.WrittenForms;

class UnitTest {
    private static final Title NAME = new Title("会计学院党委", "School of Accounting");

    @Test
    void theCodeKeepsItsLeadingZeros() {
        assertEquals("0101", unit("0101", "secondary-organisation", null, "school", "2000-01-01/..", null).code());
    }

    @Test
    void noUnitHasTheNameOfAPicture() {
        assertEquals("0101", Unit.checkedCode("unit", "0101"));
        assertEquals("code cannot be \"tree.svg\": allowed is any other, for that is the name of a picture", assertThrows(InvalidValueException.class,
                () -> unit(Unit.NO_UNIT, "secondary-organisation", null, "school", "2000-01-01/..", null)).getMessage());
    }

    @ParameterizedTest(name = "a {0} with parent {1}")
    @CsvSource({
        "external-superior,", "school-committee,", "school-committee, superior", "external-superior, another",
        "discipline-commission, school", "leading-group, school", "department, school", "secondary-organisation, school"
    })
    void onlyASuperiorOrASchoolNeedsNoParent(String kind, String parent) {
        assertEquals(Optional.ofNullable(parent), unit("u", kind, null, parent, "2000-01-01/..", null).parent());
    }

    @ParameterizedTest(name = "{6}: {0}, {1}, {2}, {3}, {4}, {5}")
    @CsvSource(nullValues = "-", value = {
        "'', department, -, school, 2000-01-01/.., -, code", ".a, department, -, school, 2000-01-01/.., -, code",
        "学院, department, -, school, 2000-01-01/.., -, code",
        "u, department, Propaganda, school, 2000-01-01/.., -, function", "u, department, '', school, 2000-01-01/.., -, function",
        "u, department, -, s chool, 2000-01-01/.., -, parent", "u, department, -, u, 2000-01-01/.., -, parent",
        "u, department, -, -, 2000-01-01/.., -, parent", "u, discipline-commission, -, -, 2000-01-01/.., -, parent",
        "u, leading-group, -, -, 2000-01-01/.., -, parent", "u, secondary-organisation, -, -, 2000-01-01/.., -, parent",
        "u, department, -, school, 2000-01-01/2020-12-31, u, successor", "u, department, -, school, 2000-01-01/2020-12-31, v w, successor",
        "u, department, -, school, 2000-01-01/.., v, successor"
    })
    void aUnitThatCannotBeIsRefusedByTheNameOfWhatIsWrong(
            String code, String kind, String function, String parent, String exists, String successor, String what) {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> unit(code, kind, function, parent, exists, successor));
        assertEquals(what, refusal.what());
    }

    @Test
    void aUnitHasAKindANameAndARange() {
        DateRange always = DateRange.parse("2000-01-01/..");
        Optional<String> none = Optional.empty();
        UnitKind kind = UnitKind.SCHOOL_COMMITTEE;
        assertAll(
                () -> assertThrows(NullPointerException.class, () -> new Unit("u", null, none, NAME, none, always, none)),
                () -> assertThrows(NullPointerException.class, () -> new Unit("u", kind, none, null, none, always, none)),
                () -> assertThrows(NullPointerException.class, () -> new Unit("u", kind, none, NAME, none, null, none)));
    }

    @Test
    void vocabulariesAreWrittenAsTheDataFilesWriteThem() {
        WrittenForms.assertForms(
                UnitKind.class, "external-superior", "school-committee", "discipline-commission", "leading-group", "department",
                "secondary-organisation");
        WrittenForms.assertForms(Rank.class, "secretary", "head", "leader-in-charge", "member");
        WrittenForms.assertForms(TenureMode.class, "full", "acting", "delegated");
    }

    private static Unit unit(String code, String kind, String function, String parent, String exists, String successor) {
        return new Unit(
                code, Text.coded("kind", UnitKind.class, kind), Optional.ofNullable(function), NAME, Optional.ofNullable(parent),
                DateRange.parse(exists), Optional.ofNullable(successor));
    }
}
