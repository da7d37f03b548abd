package zeren.organisation;

import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * A unit of the institution over the days of its existence.
 *
 * @param code its code, unique among units; text, so leading zeros count
 * @param kind what it is in the hierarchy
 * @param function the field of work it stands for, such as {@code propaganda}, by which a rulebook finds it
 * @param name its name
 * @param parent the code of its superior unit; only an external superior or a school committee has none
 * @param exists from its foundation to its dissolution, both days included
 * @param successor the code of the unit that takes its duties over when it ceases
 */
public record Unit(
        String code,
        UnitKind kind,
        Optional<String> function,
        Title name,
        Optional<String> parent,
        DateRange exists,
        Optional<String> successor) {
    /** The one code that no unit has: where units have addresses by their codes, it is that of a picture of them all. */
    public static final String NO_UNIT = "tree.svg";

    /**
     * Checks what one unit alone can be checked for.
     *
     * @throws InvalidValueException if a code is malformed or {@link #NO_UNIT}, the unit is its own parent or successor, a successor is named
     *     without an end, or a unit of a kind that has a superior names none
     */
    public Unit {
        checkedCode("code", code);
        Objects.requireNonNull(kind, "kind");
        function.ifPresent(slug -> Text.slug("function", slug));
        Objects.requireNonNull(name, "name");
        parent.ifPresent(unit -> Text.code("parent", unit));
        Objects.requireNonNull(exists, "exists");
        successor.ifPresent(unit -> Text.code("successor", unit));
        refuseIf(parent.isPresent() && parent.get().equals(code), "parent", code, "another unit");
        refuseIf(successor.isPresent() && successor.get().equals(code), "successor", code, "another unit");
        refuseIf(successor.isPresent() && exists.isOpen(), "successor", successor.orElse(""), "empty while the unit has no last day");
        boolean mayBeRoot = kind == UnitKind.EXTERNAL_SUPERIOR || kind == UnitKind.SCHOOL_COMMITTEE;
        refuseIf(parent.isEmpty() && !mayBeRoot, "parent", "", "the code of the superior unit");
    }

    /**
     * Checks the code of a unit.
     *
     * @return {@code code}
     * @throws InvalidValueException if it is malformed or {@link #NO_UNIT}
     */
    public static String checkedCode(String what, String code) {
        refuseIf(Text.code(what, code).equals(NO_UNIT), what, code, "any other, for that is the name of a picture");
        return code;
    }

    private static void refuseIf(boolean wrong, String what, String found, String allowed) {
        if (wrong) {
            throw new InvalidValueException(what, found, allowed);
        }
    }
}
