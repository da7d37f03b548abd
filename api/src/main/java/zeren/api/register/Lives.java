package zeren.api.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import zeren.calendar.DateRange;
import zeren.organisation.Described;

/** The units, or the posts, of the rows up to an entry: the latest row of a code says when it exists, whichever description that is. */
final class Lives<T> {
    private final List<Row<Described<T>>> rows;
    private final long last;
    private final Function<T, String> code;
    private final Function<T, DateRange> exists;
    private final BinaryOperator<T> withLife;
    private final Map<String, Row<T>> latest = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    /** Takes the rows; {@code withLife} gives a description the life that another one tells. */
    Lives(List<Row<Described<T>>> rows, long last, Function<T, String> code, Function<T, DateRange> exists, BinaryOperator<T> withLife) {
        this.rows = rows;
        this.last = last;
        this.code = code;
        this.exists = exists;
        this.withLife = withLife;
        rows.stream().filter(row -> row.sequence() <= last).forEach(row -> {
            T value = row.fact().value();
            latest.put(code.apply(value), new Row<>(row.sequence(), row.at(), value));
        });
    }

    /** Leaves out what does not come about. */
    void dropIf(Predicate<Row<T>> condition) {
        latest.forEach((key, row) -> {
            if (condition.test(row)) {
                dropped.add(key);
            }
        });
    }

    boolean dropped(String key) {
        return dropped.contains(key);
    }

    /** Tells whether it ended before days that were recorded earlier, by the entry {@code recorded}, than its end. */
    boolean endedBefore(String key, long recorded, DateRange days) {
        Row<T> row = latest.get(key);
        return row != null && row.sequence() > recorded && exists.apply(row.fact()).to().isBefore(days.from());
    }

    /** Returns the latest description of each code from each day, all with the life that the latest of the code tells. */
    List<Described<T>> descriptions() {
        return Row.latest(rows, last, described -> List.of(code.apply(described.value()), described.from())).stream()
                .map(Row::fact)
                .filter(described -> !dropped(code.apply(described.value())))
                .map(described -> new Described<>(withLife(described.value()), described.from()))
                .filter(described -> described.from().map(day -> changesOn(described.value(), day)).orElse(true))
                .toList();
    }

    private T withLife(T value) {
        return withLife.apply(value, latest.get(code.apply(value)).fact());
    }

    /** What was to change before the beginning or after the end, when these were not known, does not. */
    private boolean changesOn(T value, LocalDate day) {
        DateRange days = exists.apply(value);
        return days.contains(day) && !days.from().equals(day);
    }
}
