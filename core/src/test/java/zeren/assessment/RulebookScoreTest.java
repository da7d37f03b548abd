package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.ShippedRulebooks;

class RulebookScoreTest {

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "scores.csv", numLinesToSkip = 1)
    void isTheMeanWeightOfWhatWasDue(long onTime, long late, long missed, String weights, String score) {
        // What is pending, waived or lapsed counts nothing either way.
        RulebookScore scored = new RulebookScore("gxufe-2020-5", Optional.of(weighing(weights)), new Tally(4, onTime, late, missed, 2, 1), Optional.empty());
        assertEquals(Optional.ofNullable(score), scored.score().map(BigDecimal::toPlainString));
    }

    @Test
    void isNothingWhereNoVersionWasInForceInTheYear() {
        assertEquals(Optional.empty(), new RulebookScore("gxufe-2020-5", Optional.empty(), new Tally(0, 1, 0, 0, 0, 0), Optional.empty()).score());
    }

    private static Rulebook weighing(String weights) {
        String[] three = weights.split("/");
        String said = three.length == 3 ? "weights: {on_time: " + three[0] + ", late: " + three[1] + ", missed: " + three[2] + "}" : "";
        return RulebookReader.read(ShippedRulebooks.text("gxufe-2020-5").replace("weights: {on_time: 100, late: 50, missed: 0}", said));
    }
}
