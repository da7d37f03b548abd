package zeren.rulebook;

import java.util.Objects;

/**
 * Something that keeps the parts of a rulebook from being a whole, and where it stands.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901) into the rulebook's document, such as {@code /duties/3/after/0}
 * @param code which fault it is, for machines
 * @param detail what was found, what is allowed, what to do
 */
public record RulebookFault(String pointer, String code, String detail) {

    /** Checks that the components are there. */
    public RulebookFault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }
}
