package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.text.InvalidValueException;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({"2/year, 2, YEAR", "1/half-year, 1, HALF_YEAR", "4/quarter, 4, QUARTER", "366/month, 366, MONTH"})
    void aCadenceIsANumberAndACycle(String written, int times, Cycle cycle) {
        assertEquals(new Cadence(times, cycle), Cadence.parse(written));
    }

    @ParameterizedTest
    @EnumSource
    void everyCadenceIsReadBackFromWhatItPrints(Cycle cycle) {
        for (int times = 1; times <= 366; times++) {
            Cadence cadence = new Cadence(times, cycle);
            assertEquals(cadence, Cadence.parse(cadence.toString()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', cadence", "2, cadence", "/year, cadence", "1/, cadence", "0/year, cadence", "01/year, cadence", "-1/year, cadence",
        "+1/year, cadence", "1.5/year, cadence", "367/year, cadence", "999/year, cadence", "1000/year, cadence",
        "99999999999/year, cadence", "1 /year, cadence", "1/ year, cadence", "' 1/year', cadence", "1/Year, cadence",
        "1/half_year, cadence", "１/year, cadence", "1/year/year, cadence", "1/week, cycle", "1/years, cycle", "1/half, cycle", "1/-, cycle"
    })
    void everyOtherFormIsRefusedByTheNameOfWhatIsWrong(String written, String what) {
        assertEquals(what, assertThrows(InvalidValueException.class, () -> Cadence.parse(written)).what());
    }

    @Test
    void anUnknownCycleIsAnsweredWithThoseThereAre() {
        assertEquals(
                "one of year, half-year, quarter, month",
                assertThrows(InvalidValueException.class, () -> Cadence.parse("1/week")).allowed());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "367", "2147483647"})
    void aNumberOfTimesOutsideOneTo366IsRefused(int times) {
        assertThrows(InvalidValueException.class, () -> new Cadence(times, Cycle.YEAR));
    }
}
