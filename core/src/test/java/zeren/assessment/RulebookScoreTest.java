package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
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

    /** The second version is in force from June 2027, the third from 2028: the score of a year is by the last version of it. */
    @ParameterizedTest
    @CsvSource({"2026, 1", "2027, 2", "2028, 3"})
    void isByTheLastVersionOfTheYear(int year, int version) {
        Rulebooks versions = Rulebooks.of(List.of(ShippedRulebooks.get("gxufe-2020-5"), version(2, "2027-06-01"), version(3, "2028-01-01")));
        SortedMap<String, Scorecard> cards = Scorecards.of(SmallYear.after("done work-report:0101:2026 2026-06-10"), versions, year, LocalDate.of(year, 12, 31), any -> true);
        assertEquals(List.of(version), cards.get("0101").rulebooks().stream().map(score -> score.version().orElseThrow().version()).toList());
        assertEquals(cards.get("0101").rulebooks().get(0).figures(), cards.get("0101").figures());
    }

    private static Rulebook version(int version, String from) {
        return RulebookReader.read(ShippedRulebooks.text("gxufe-2020-5").replace("version: 1\n", "version: " + version + "\n")
                .replace("in_force: {from: 2020-04-08}", "in_force: {from: " + from + "}"));
    }

    private static Rulebook weighing(String weights) {
        String[] three = weights.split("/");
        String said = three.length == 3 ? "weights: {on_time: " + three[0] + ", late: " + three[1] + ", missed: " + three[2] + "}" : "";
        return RulebookReader.read(ShippedRulebooks.text("gxufe-2020-5").replace("weights: {on_time: 100, late: 50, missed: 0}", said));
    }
}
