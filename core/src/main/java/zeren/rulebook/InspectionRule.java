package zeren.rulebook;

import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The rule that offices inspect, in rounds of a period.
 *
 * @param citation the provision that says so
 * @param by the units that inspect
 * @param covers the code of the duty whose subjects a round covers; without it, a round is of the inspecting unit itself
 * @param performs the code of the duty that a visit performs, where it performs one
 */
public record InspectionRule(Citation citation, Scope by, Optional<String> covers, Optional<String> performs) {

    /**
     * Checks what the rule alone can be checked for; that the duties exist and have subjects or none, its {@link Rulebook} checks.
     *
     * @throws InvalidValueException if a code is malformed, posts are to inspect, or units are to inspect themselves without performing anything
     */
    public InspectionRule {
        Objects.requireNonNull(citation, "citation");
        covers.ifPresent(code -> Text.slug("covers", code));
        performs.ifPresent(code -> Text.slug("performs", code));
        if (by.ofPosts()) {
            throw new InvalidValueException("by", "posts", "units");
        }
        if (covers.isEmpty() && performs.isEmpty()) {
            throw InvalidValueException.unfit("performs", "", "a unit that inspects itself performs a duty by it: name it, or a duty whose subjects are covered");
        }
    }
}
