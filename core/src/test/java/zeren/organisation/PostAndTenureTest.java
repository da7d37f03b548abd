package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Title;

class PostAndTenureTest {
    private static final Title TITLE = new Title("副书记", "Deputy secretary");
    private static final DateRange ALWAYS = DateRange.parse("2000-01-01/..");

    @ParameterizedTest(name = "{3}: {0}, {1}, {2}")
    @CsvSource(nullValues = "-", value = {
        "'', u, -, code", "a b, u, -, code", "书记, u, -, code", "-, u, -, code", "p, '', -, unit", "p, -, -, unit", "p, u/v, -, unit",
        "p, u, '', remit", "p, u, ' ', remit"
    })
    void aPostThatCannotBeIsRefusedByTheNameOfWhatIsWrong(String code, String unit, String remit, String what) {
        assertEquals(what, assertThrows(InvalidValueException.class, () -> post(code, unit, remit)).what());
    }

    @Test
    void aRemitIsOneLineOfAtMostSixtyFourUnits() {
        assertAll(
                () -> assertEquals(Optional.of("学".repeat(64)), post("p", "u", "学".repeat(64)).remit()),
                () -> assertThrows(InvalidValueException.class, () -> post("p", "u", "学".repeat(65))),
                () -> assertThrows(InvalidValueException.class, () -> post("p", "u", "student\nwork")));
    }

    @Test
    void aStaffNumberIsReturnedAsItIs() {
        assertEquals("00-a", Tenure.checkedStaffNo("staff_no", "00-a"));
    }

    @Test
    void aPostHasARankATitleAndARange() {
        Optional<String> none = Optional.empty();
        assertAll(
                () -> assertThrows(NullPointerException.class, () -> new Post("p", "u", null, TITLE, none, ALWAYS)),
                () -> assertThrows(NullPointerException.class, () -> new Post("p", "u", Rank.HEAD, null, none, ALWAYS)),
                () -> assertThrows(NullPointerException.class, () -> new Post("p", "u", Rank.HEAD, TITLE, none, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00001", "A-17", "abcDEF", "12345678901234567890123456789012"})
    void aStaffNumberIsTextAndKeepsItsZeros(String staffNo) {
        assertEquals(staffNo, tenure("p", staffNo).staffNo());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "1 2", "00001\n", "张三", "a.b", "a_b", "０１", "123456789012345678901234567890123"})
    void aStaffNumberOfAnyOtherShapeIsRefusedSoThatNoNameFits(String staffNo) {
        assertEquals("staff_no", assertThrows(InvalidValueException.class, () -> tenure("p", staffNo)).what());
    }

    @Test
    void aTenureNamesItsPostItsModeAndItsDays() {
        assertAll(
                () -> assertEquals("post", assertThrows(InvalidValueException.class, () -> tenure("p q", "1")).what()),
                () -> assertEquals("post", assertThrows(InvalidValueException.class, () -> tenure(null, "1")).what()),
                () -> assertThrows(NullPointerException.class, () -> new Tenure("p", "1", null, ALWAYS)),
                () -> assertThrows(NullPointerException.class, () -> new Tenure("p", "1", TenureMode.FULL, null)));
    }

    @ParameterizedTest
    @CsvSource({"FULL, 2000-01-01, false", "ACTING, 2000-01-01, false", "DELEGATED, 2000-01-01-delegated, true"})
    void aTenureIsKnownByItsFirstDayAndADelegationApart(TenureMode mode, String id, boolean delegation) {
        Tenure tenure = new Tenure("p", "1", mode, ALWAYS);
        assertAll(() -> assertEquals(id, tenure.id()), () -> assertEquals(delegation, tenure.isDelegation()));
    }

    private static Post post(String code, String unit, String remit) {
        return new Post(code, unit, Rank.MEMBER, TITLE, Optional.ofNullable(remit), ALWAYS);
    }

    private static Tenure tenure(String post, String staffNo) {
        return new Tenure(post, staffNo, TenureMode.FULL, ALWAYS);
    }
}
