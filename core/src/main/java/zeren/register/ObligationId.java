package zeren.register;

import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The name of an obligation, the same for ever: {@code rulebook:duty:bearer:when}, or {@code rulebook:duty:bearer:subject:when}
 * where it is owed once for each of a set of units. When, that is in a period or on an occasion: {@code 2026-H1}, {@code o57}.
 *
 * @param rulebook the id of the rulebook, without the version
 * @param duty the code of the duty
 * @param bearer the code of the unit or post that owes it
 * @param subject the code of the unit it is about
 * @param when the period or the occasion
 */
public record ObligationId(String rulebook, String duty, String bearer, Optional<String> subject, When when) {

    /**
     * Checks the codes.
     *
     * @throws InvalidValueException if one is malformed
     */
    public ObligationId {
        Text.slug("rulebook", rulebook);
        Text.slug("duty", duty);
        Text.code("bearer", bearer);
        subject.ifPresent(code -> Text.code("subject", code));
        Objects.requireNonNull(when, "when");
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the form is another
     */
    public static ObligationId parse(String written) {
        String[] part = written.split(":", -1);
        if (part.length < 4 || part.length > 5) {
            throw new InvalidValueException("obligation id", written, "rulebook:duty:bearer:period, with a subject before the period where the duty has one, or with an occasion in its place");
        }
        Optional<String> subject = part.length == 5 ? Optional.of(part[3]) : Optional.empty();
        return new ObligationId(part[0], part[1], part[2], subject, When.parse(part[part.length - 1]));
    }

    /** Returns the id in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return rulebook + ":" + duty + ":" + bearer + ":" + subject.map(code -> code + ":").orElse("") + when;
    }
}
