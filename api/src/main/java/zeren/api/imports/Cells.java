package zeren.api.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;
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
    private static final String STAND_IN = "stand-in.for.a.cell.at.fault.";

    private final Part part;
    private final int line;
    private final Map<String, String> texts;
    private final Doubts doubts;
    private final Set<String> refused = new HashSet<>();

    /**
     * Creates a row.
     *
     * @param texts the texts by column; what is not there at all was told already
     */
    Cells(Part part, int line, Map<String, String> texts, Doubts doubts) {
        this.part = part;
        this.line = line;
        this.texts = texts;
        this.doubts = doubts;
        Columns.of(part).stream().filter(column -> !texts.containsKey(column)).forEach(refused::add);
    }

    int line() {
        return line;
    }

    /** Returns the same cells, of which no fault is told to anybody. */
    Cells draft() {
        Cells draft = new Cells(part, line, texts, new Doubts());
        draft.refused.addAll(refused);
        return draft;
    }

    /** Returns what {@code construct} makes of the cells, with stand-ins for those that are at fault. */
    <T> Row<T> build(Function<Cells, T> construct) {
        T value = null;
        while (value == null) {
            try {
                value = construct.apply(this);
            } catch (InvalidValueException invalid) {
                refuse(column(invalid.what()), "invalid_value", invalid.getMessage());
            }
        }
        return new Row<>(line, value, Set.copyOf(refused));
    }

    /** Returns the code of a cell that must say one; its stand-in is that of no other row. */
    String code(String column) {
        return get(column, Text::code, standIn(column));
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
        return isEmpty(column) ? Optional.empty() : get(column, filled, standIn);
    }

    /** Returns the code of a cell that may be empty; its stand-in is a code that nothing has. */
    Optional<String> findCode(String column) {
        return find(column, Text::code, Optional.of(standIn(column)));
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
        LocalDate to = isEmpty(last) ? LocalDate.MAX : get(last, IsoDate::parse, LocalDate.MAX.minusDays(1));
        if (to.isBefore(from)) {
            throw new InvalidValueException(last, to, "a date on or after " + from);
        }
        return DateRange.of(from, to);
    }

    /** Notes that a cell is at fault, unless one fault of it was told already. */
    void refuse(String column, String code, String detail) {
        if (refused.add(column)) {
            doubts.cell(part, line, column, code, detail);
        } else if (code.equals("invalid_value")) {
            throw new IllegalStateException("the stand-in for " + column + " was refused too: " + detail);
        }
        if (column.equals(Columns.key(part))) {
            doubts.unread(part, texts.getOrDefault(column, ""));
        }
    }

    private String standIn(String column) {
        return STAND_IN + part + "." + column + "." + line;
    }

    private boolean isEmpty(String column) {
        return !refused.contains(column) && texts.get(column).isEmpty();
    }

    private String column(String what) {
        return texts.containsKey(what) ? what : Columns.key(part);
    }
}
