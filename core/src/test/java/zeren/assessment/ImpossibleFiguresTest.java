package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.organisation.Unit;
import zeren.register.facts.School;
import zeren.text.InvalidValueException;

/** Figures that no register can come to are refused where they would be made, each by itself. */
class ImpossibleFiguresTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void noCountOfATallyIsNegative(int place) {
        long[] counts = new long[6];
        assertEquals(0, tally(counts).all());
        counts[place] = -1;
        assertEquals("tally", assertThrows(InvalidValueException.class, () -> tally(counts)).what());
    }

    private static Tally tally(long[] counts) {
        return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    @ParameterizedTest(name = "{0} findings, {1} repeated, {2} to be mended: {3}")
    @CsvSource({"0, 0, 0, true", "2, 2, 2, true", "2, 0, 1, true", "2, 3, 0, false", "2, -1, 0, false", "2, 0, 3, false"})
    void atMostAllFindingsAreRepeatedOrToBeMended(long findings, long repeated, long mended, boolean possible) {
        Tally rectification = new Tally(mended, 0, 0, 0, 0, 0);
        if (possible) {
            assertEquals(findings, new FindingFigures(findings, repeated, rectification).findings());
        } else {
            assertEquals("findings", assertThrows(InvalidValueException.class, () -> new FindingFigures(findings, repeated, rectification)).what());
        }
    }

    @Test
    void noNumberOfABranchIsNegative() {
        Unit unit = School.SAMPLE.organisation().getUnit("0101");
        assertEquals(0, new TreeFigures.Branch(unit, 0, 0, 0).depth());
        for (List<Integer> numbers : List.of(List.of(-1, 0, 0), List.of(0, -1, 0), List.of(0, 0, -1))) {
            assertEquals("branch", assertThrows(InvalidValueException.class,
                    () -> new TreeFigures.Branch(unit, numbers.get(0), numbers.get(1), numbers.get(2))).what());
        }
    }

    @ParameterizedTest(name = "{0} duties, {1} obligations, {2} performances: {3}")
    @CsvSource({"0, 0, 0, true", "2, 2, 2, true", "1, 2, 5, true", "-1, 2, 5, false", "3, 2, 5, false", "1, 2, 1, false", "0, 1, 1, false", "-3, -2, -1, false"})
    void everyDutyOfALoadIsOwedAndEverythingOwedIsDoneOnceAtLeast(long duties, long obligations, long performances, boolean possible) {
        if (possible) {
            assertEquals(duties, new Load(duties, obligations, performances, List.of()).duties());
        } else {
            assertEquals("load", assertThrows(InvalidValueException.class, () -> new Load(duties, obligations, performances, List.of())).what());
        }
    }

    @Test
    void aRecipientOfALoadReceivesADocumentAtLeast() {
        assertEquals(1, new Load.Owed(Optional.empty(), 1).documents());
        assertEquals("documents", assertThrows(InvalidValueException.class, () -> new Load.Owed(Optional.empty(), 0)).what());
    }
}
