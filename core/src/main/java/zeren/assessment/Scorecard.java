package zeren.assessment;

import java.util.List;
import zeren.text.Text;

/**
 * What a unit and its posts owed in a calendar year, by original due date, and how it stands on a date (article 10). Scores of different rulebooks are
 * not added up: each weighs by itself.
 *
 * @param unit the code of the unit
 * @param year the year
 * @param rulebooks one score for each rulebook under which anything was due, by id
 */
public record Scorecard(String unit, int year, List<RulebookScore> rulebooks) {

    /** Copies the list. */
    public Scorecard {
        Text.code("unit", unit);
        rulebooks = List.copyOf(rulebooks);
    }

    /** Returns how everything stands, whatever rulebook it is owed under. */
    public Tally figures() {
        return rulebooks.stream().map(RulebookScore::figures).reduce(Tally.NONE, Tally::plus);
    }
}
