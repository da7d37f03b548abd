package zeren.api.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.TenureMode;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The cells of one row, which core's own constructors judge.
 *
 * <p>A constructor stops at the first value that it refuses. To tell all of them at once, the refused cell is noted and
 * replaced by a stand-in that is refused for nothing, and the constructor is asked again.
 */
final class Cells {
    private final Part part;
    private final int line;
    private final Map<String, String> texts;
    private final Doubts doubts;
    private final Set<String> refused = new HashSet<>();

    Cells(Part part, int line, Map<String, String> texts, Doubts doubts) {
        this.part = part;
        this.line = line;
        this.texts = texts;
        this.doubts = doubts;
    }

    int line() {
        return line;
    }

    /** Returns what tells this row from the others of its file; a delegation is another than the tenure that begins on its first day. */
    List<String> key() {
        String mode = TenureMode.DELEGATED.code();
        String delegated = mode.equals(texts.get("mode")) ? "-" + mode : "";
        return Columns.key(part).stream().map(column -> texts.get(column) + (column.equals("held_from") ? delegated : "")).toList();
    }

    /** Returns what {@code construct} makes of the cells, or nothing where they are at fault. */
    <T> Optional<T> build(Function<Cells, T> construct) {
        T value = null;
        while (value == null) {
            try {
                value = construct.apply(this);
            } catch (InvalidValueException invalid) {
                refuse(column(invalid.what()), "invalid_value", invalid.getMessage());
            }
        }
        if (refused.isEmpty()) {
            return Optional.of(value);
        }
        doubts.rowOf(part, key().get(0));
        return Optional.empty();
    }

    /** Returns a cell that must say something. */
    <T> T get(String column, BiFunction<String, String, T> parse, T standIn) {
        if (!refused.contains(column) && texts.get(column).indexOf('\0') >= 0) {
            refuse(column, "nul_character", "the cell holds a NUL character: remove it");
        }
        return refused.contains(column) ? standIn : parse.apply(column, texts.get(column));
    }

    /** Returns a cell that may be empty. */
    Optional<String> find(String column, BiFunction<String, String, String> parse, Optional<String> standIn) {
        BiFunction<String, String, Optional<String>> filled = (name, text) -> Optional.of(parse.apply(name, text));
        return texts.get(column).isEmpty() && !refused.contains(column) ? Optional.empty() : get(column, filled, standIn);
    }

    /** Returns a cell of a closed vocabulary. */
    <E extends Enum<E> & Coded> E coded(String column, Class<E> vocabulary, E standIn) {
        return get(column, (name, text) -> Text.coded(name, vocabulary, text), standIn);
    }

    /** Returns the range of days in the columns {@code prefix_from} and {@code prefix_to}, which may be empty. */
    DateRange range(String prefix) {
        String first = prefix + "_from";
        String last = prefix + "_to";
        LocalDate from = get(first, IsoDate::parse, LocalDate.MIN);
        LocalDate to = !texts.get(last).isEmpty() ? get(last, IsoDate::parse, LocalDate.MAX.minusDays(1)) : LocalDate.MAX;
        if (to.isBefore(from)) {
            throw new InvalidValueException(last, to, "a date on or after " + from);
        }
        return DateRange.of(from, to);
    }

    private void refuse(String column, String code, String detail) {
        if (!refused.add(column)) {
            throw new IllegalStateException("the stand-in for " + column + " was refused too: " + detail);
        }
        doubts.cell(part, line, column, code, detail);
    }

    private String column(String what) {
        return texts.containsKey(what) ? what : Columns.key(part).get(0);
    }
}
