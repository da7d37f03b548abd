package zeren.inspection;

import java.util.Objects;
import java.util.Optional;
import zeren.register.Fact;
import zeren.schedule.Period;
import zeren.text.Text;

/**
 * A round of inspections: that an office visits, in a period, the units that a rulebook has it visit (articles 8, 9 and 11).
 *
 * @param rulebook the id of the rulebook
 * @param period the period
 * @param inspector the code of the unit that inspects
 * @param covers the code of the duty whose subjects are visited; without it, the inspector looks at itself
 */
public record Round(String rulebook, Period period, String inspector, Optional<String> covers) implements Fact {

    /**
     * Checks the codes.
     *
     * @throws zeren.text.InvalidValueException if one is malformed
     */
    public Round {
        Text.slug("rulebook", rulebook);
        Objects.requireNonNull(period, "period");
        Text.code("inspector", inspector);
        covers.ifPresent(code -> Text.slug("covers", code));
    }

    @Override
    public String letter() {
        return "i";
    }
}
