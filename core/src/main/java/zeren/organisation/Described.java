package zeren.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a unit or a post is described from a day on, until its next description begins.
 *
 * @param value the unit or post as it is described
 * @param from the day from which the description holds; empty for the one that holds from the beginning
 */
public record Described<T>(T value, Optional<LocalDate> from) {

    /** Checks that both are there. */
    public Described {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
    }

    /** Returns the description that holds from the beginning. */
    public static <T> Described<T> fromTheBeginning(T value) {
        return new Described<>(value, Optional.empty());
    }

    /** Returns a description that holds from {@code day} on. */
    public static <T> Described<T> from(LocalDate day, T value) {
        return new Described<>(value, Optional.of(day));
    }

    /** Returns the first day on which the description holds, {@link LocalDate#MIN} for one from the beginning. */
    LocalDate firstDay() {
        return from.orElse(LocalDate.MIN);
    }
}
