package zeren.api.organisation;

import java.util.function.BiFunction;
import zeren.api.http.JsonBody;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** The code that a path gives to something new. */
final class PathCode {
    private PathCode() {}

    /**
     * Returns the code.
     *
     * @param body takes the fault (400) of one that is malformed
     */
    static String parse(String code, JsonBody body) {
        return parse(code, body, Text::code);
    }

    /**
     * Returns the code of a unit.
     *
     * @param body takes the fault (400) of one that is malformed, or that no unit can have
     */
    static String ofUnit(String code, JsonBody body) {
        return parse(code, body, Unit::checkedCode);
    }

    private static String parse(String code, JsonBody body, BiFunction<String, String, String> check) {
        try {
            return check.apply("code", code);
        } catch (InvalidValueException malformed) {
            body.faultOfPath("code", "invalid_value", malformed.getMessage());
            return code;
        }
    }
}
