package zeren.register;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import zeren.text.Coded;
import zeren.text.Text;

/**
 * That something happened to an office that starts a duty of it: of what category and when, and nothing else.
 *
 * @param rulebook the id of the rulebook
 * @param duty the code of the duty that it starts
 * @param unit the code of the unit to which it happened
 * @param category of what category it is, for a duty whose occasions have one
 * @param occurredAt when it happened
 */
public record Incident(String rulebook, String duty, String unit, Optional<Category> category, Instant occurredAt) implements Fact {
    /** The occasion, as rulebooks call it, whose incidents have a category. */
    public static final String WITH_CATEGORY = "serious-it-incident";

    /** What an incident is about (article 7(10)): a closed list, so that nothing can be said of anybody. */
    public enum Category implements Coded {
        NETWORK_SECURITY("network-security"),
        INFORMATION_SYSTEM("information-system");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks the codes.
     *
     * @throws zeren.text.InvalidValueException if one is malformed
     */
    public Incident {
        Text.slug("rulebook", rulebook);
        Text.slug("duty", duty);
        Text.code("unit", unit);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public String letter() {
        return "o";
    }
}
