package zeren.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The three lists of an institution, written as those of a {@link Sketch}; an entry that describes a unit or post from a day on ends in that
 * day, as in {@code a^b from 2010-01-01}.
 */
record Lives(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
    private static final String FROM = " from ";

    static Lives of(String units, String posts, String tenures) {
        Sketch sketch = Sketch.of(undated(units), undated(posts), tenures);
        return new Lives(described(sketch.units(), units), described(sketch.posts(), posts), sketch.tenures());
    }

    /** Returns what was always as the sketch says. */
    static Lives of(Sketch sketch) {
        return new Lives(described(sketch.units(), ""), described(sketch.posts(), ""), sketch.tenures());
    }

    Institution institution() {
        return Institution.of(units, posts, tenures);
    }

    /** Returns what the lists say of a day, by going through all of them for each entry. */
    Sketch on(LocalDate day) {
        return new Sketch(on(units, Unit::code, day), on(posts, Post::code, day), tenures);
    }

    /** Returns the description that holds on a day: the last that began by then, else the earliest, and of those of one day the first. */
    static <T> Described<T> on(List<Described<T>> entries, Function<T, String> code, String wanted, LocalDate day) {
        Described<T> best = null;
        for (Described<T> entry : entries) {
            if (code.apply(entry.value()).equals(wanted)) {
                LocalDate from = entry.from().orElse(LocalDate.MIN);
                LocalDate held = best == null ? null : best.from().orElse(LocalDate.MIN);
                boolean earliest = best == null || from.isBefore(held) && held.isAfter(day);
                best = earliest || from.isAfter(held) && !from.isAfter(day) ? entry : best;
            }
        }
        return best;
    }

    private static <T> List<T> on(List<Described<T>> entries, Function<T, String> code, LocalDate day) {
        return entries.stream()
                .map(entry -> code.apply(entry.value()))
                .distinct()
                .map(wanted -> on(entries, code, wanted, day).value())
                .toList();
    }

    private static String undated(String line) {
        return line == null ? null : line.replaceAll(FROM + "[0-9-]+", "");
    }

    private static <T> List<Described<T>> described(List<T> values, String line) {
        List<String> entries = line == null ? List.of() : Arrays.stream(line.split(";")).map(String::strip).toList();
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Described<>(values.get(i), i < entries.size() ? day(entries.get(i)) : Optional.empty()))
                .toList();
    }

    private static Optional<LocalDate> day(String entry) {
        int at = entry.indexOf(FROM);
        return at < 0 ? Optional.empty() : Optional.of(LocalDate.parse(entry.substring(at + FROM.length())));
    }
}
