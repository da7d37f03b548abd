package zeren.assessment;

import java.util.Objects;
import zeren.text.Text;

/**
 * What a year's inspections came to at one unit.
 *
 * @param unit the code of the unit
 * @param visits how many visits there were, by whichever office, that of the unit to itself included
 * @param figures what was found
 */
public record InspectedUnit(String unit, long visits, FindingFigures figures) {

    /** Checks the code. */
    public InspectedUnit {
        Text.code("unit", unit);
        Objects.requireNonNull(figures, "figures");
    }
}
