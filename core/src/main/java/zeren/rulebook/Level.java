package zeren.rulebook;

import java.util.Objects;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * A level of responsibility: how an office answers for the work.
 *
 * @param code its identifier, such as {@code overall-leadership}
 * @param title what the regulation calls it
 */
public record Level(String code, Title title) {

    /**
     * Checks the code.
     *
     * @throws InvalidValueException if it is malformed
     */
    public Level {
        Text.slug("code", code);
        Objects.requireNonNull(title, "title");
    }
}
