package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Status;
import zeren.text.InvalidValueException;

class TallyTest {

    @Test
    void everyStatusIsCountedOnce() {
        for (Status status : Status.values()) {
            assertEquals(1, Tally.of(status).all(), status.code());
        }
        Tally all = Arrays.stream(Status.values()).map(Tally::of).reduce(Tally.NONE, Tally::plus);
        assertEquals(new Tally(2, 1, 1, 1, 1, 1), all);
        assertEquals(3, all.due());
        assertEquals(7, all.all());
    }

    /** In percent with one decimal, half up; nothing where nothing was due. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"0, 0, 0, -", "1, 0, 0, 100.0", "0, 1, 0, 0.0", "1, 1, 1, 33.3", "2, 0, 1, 66.7", "1, 0, 7, 12.5", "1, 0, 15, 6.3", "333, 1, 1666, 16.7"})
    void theShareInTimeIsOfWhatWasDue(long onTime, long late, long missed, String share) {
        assertEquals(share, new Tally(9, onTime, late, missed, 9, 9).onTimeShare().map(Object::toString).orElse(null));
    }

    @Test
    void noCountIsNegative() {
        assertThrows(InvalidValueException.class, () -> new Tally(0, 0, 0, -1, 0, 0));
    }
}
