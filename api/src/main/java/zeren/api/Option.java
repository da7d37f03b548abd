package zeren.api;

import java.util.Locale;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name its name, without the dashes
 * @param value what its value is called in a help text; empty for a switch
 * @param byDefault its value where nobody gives one
 * @param help what it is for
 */
record Option(String name, String value, Optional<String> byDefault, String help) {

    static Option of(String name, String value, String byDefault, String help) {
        return new Option(name, value, Optional.of(byDefault), help);
    }

    static Option optional(String name, String value, String help) {
        return new Option(name, value, Optional.empty(), help);
    }

    static Option toggle(String name, String help) {
        return new Option(name, "", Optional.empty(), help);
    }

    boolean isSwitch() {
        return value.isEmpty();
    }

    /** Returns the environment's variable for it. */
    String variable() {
        return "ZEREN_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Returns its line of a help text. */
    String line() {
        String left = "  --" + name + (isSwitch() ? "" : " " + value);
        String right = help + byDefault.map(text -> " (default " + text + ")").orElse("") + "; or " + variable();
        return left + " ".repeat(Math.max(2, 30 - left.length())) + right;
    }
}
