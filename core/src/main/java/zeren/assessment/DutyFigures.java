package zeren.assessment;

import java.util.Objects;
import zeren.rulebook.Duty;
import zeren.text.Text;

/**
 * How the obligations under one duty stand.
 *
 * @param rulebook the id of the rulebook
 * @param duty the duty; where versions of the rulebook differ about it, as the latest of those has it under which anything is counted
 * @param tally how many stand in which way
 */
public record DutyFigures(String rulebook, Duty duty, Tally tally) {

    /** Checks the id. */
    public DutyFigures {
        Text.slug("rulebook", rulebook);
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(tally, "tally");
    }
}
