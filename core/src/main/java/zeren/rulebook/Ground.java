package zeren.rulebook;

import java.util.Objects;
import zeren.text.Title;

/**
 * A ground on which a referral may rest.
 *
 * @param citation the provision that lists it, which is also its identifier
 * @param title a neutral name for it
 */
public record Ground(Citation citation, Title title) {
    public Ground {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(title, "title");
    }
}
