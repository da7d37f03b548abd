package zeren.rulebook;

import java.util.Objects;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The assignment of a level of responsibility to offices.
 *
 * @param level the code of the {@link Level}
 * @param citation the provision that assigns it
 * @param bearers who bears it
 * @param reach how far it goes
 */
public record Responsibility(String level, Citation citation, Scope bearers, Reach reach) {

    /**
     * Checks what the assignment alone can be checked for; that the level exists, its {@link Rulebook} checks.
     *
     * @throws InvalidValueException if the level is malformed, or units instead of posts are given a remit
     */
    public Responsibility {
        Text.slug("level", level);
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(bearers, "bearers");
        Objects.requireNonNull(reach, "reach");
        if (reach == Reach.OWN_REMIT && !bearers.ofPosts()) {
            throw new InvalidValueException("reach", reach.code(), "whole, unless the bearers are posts: units have no remit");
        }
    }
}
