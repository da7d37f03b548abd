package zeren.api.organisation;

import java.util.List;
import java.util.function.BiFunction;
import zeren.api.http.Fault;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** The code that a path gives to something new. */
final class PathCode {
    private PathCode() {}

    /**
     * Returns the code.
     *
     * @throws Refusal 400, if it is malformed
     */
    static String parse(String code) {
        return parse(code, Text::code);
    }

    /**
     * Returns the code of a unit.
     *
     * @throws Refusal 400, if it is malformed or none that a unit can have
     */
    static String ofUnit(String code) {
        return parse(code, Unit::checkedCode);
    }

    private static String parse(String code, BiFunction<String, String, String> check) {
        try {
            return check.apply("code", code);
        } catch (InvalidValueException malformed) {
            throw new Refusal(Problem.of(
                    ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter("code", "invalid_value", malformed.getMessage()))));
        }
    }
}
