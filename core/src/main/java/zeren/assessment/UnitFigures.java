package zeren.assessment;

import java.util.Objects;
import zeren.text.Text;

/**
 * How the obligations of one unit and of its posts stand.
 *
 * @param unit the code of the unit
 * @param tally how many stand in which way
 */
public record UnitFigures(String unit, Tally tally) {

    /** Checks the code. */
    public UnitFigures {
        Text.code("unit", unit);
        Objects.requireNonNull(tally, "tally");
    }
}
