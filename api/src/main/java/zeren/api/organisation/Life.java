package zeren.api.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Unit;

/**
 * The life of one unit or post, with all that is said of it, so that something of it can be said otherwise.
 *
 * @param kind what may change from a day on, and what is of the whole life
 * @param descriptions how it is described, by day; the first one's day is {@link LocalDate#MIN}
 */
record Life<T>(Kind<T> kind, NavigableMap<LocalDate, T> descriptions) {
    static final Kind<Unit> OF_UNIT = new Kind<>(
            Unit::exists,
            List.of(
                    new Aspect<>(Unit::name, (unit, other) -> new Unit(unit.code(), unit.kind(), unit.function(), other.name(),
                            unit.parent(), unit.exists(), unit.successor())),
                    new Aspect<>(Unit::parent, (unit, other) -> new Unit(unit.code(), unit.kind(), unit.function(), unit.name(),
                            other.parent(), unit.exists(), unit.successor()))),
            (unit, other) -> new Unit(other.code(), other.kind(), other.function(), unit.name(), unit.parent(), other.exists(), other.successor()));
    static final Kind<Post> OF_POST = new Kind<>(
            Post::exists,
            List.of(
                    new Aspect<>(Post::title, (post, other) ->
                            new Post(post.code(), post.unit(), post.rank(), other.title(), post.remit(), post.exists())),
                    new Aspect<>(Post::remit, (post, other) ->
                            new Post(post.code(), post.unit(), post.rank(), post.title(), other.remit(), post.exists()))),
            (post, other) -> new Post(other.code(), other.unit(), other.rank(), post.title(), post.remit(), other.exists()));

    /**
     * What of a unit or of a post may change from a day on.
     *
     * @param withLife gives one description what the other says of the whole life
     */
    record Kind<T>(Function<T, DateRange> exists, List<Aspect<T>> aspects, BinaryOperator<T> withLife) {
        boolean sameDescription(T one, T other) {
            return aspects.stream().allMatch(aspect -> aspect.same(one, other));
        }
    }

    /**
     * Something that may change from a day on by itself.
     *
     * @param taken gives one description this of the other
     */
    record Aspect<T>(Function<T, Object> value, BinaryOperator<T> taken) {
        boolean same(T one, T other) {
            return value.apply(one).equals(value.apply(other));
        }
    }

    static <T> Life<T> of(Kind<T> kind, List<Described<T>> held) {
        NavigableMap<LocalDate, T> byDay = new TreeMap<>();
        held.forEach(described -> byDay.put(described.from().orElse(LocalDate.MIN), described.value()));
        return new Life<>(kind, byDay);
    }

    /** Returns how it is described on a day; before its beginning as at its beginning. */
    T on(LocalDate day) {
        return descriptions.floorEntry(day).getValue();
    }

    /**
     * Returns the life as it is when {@code said} is said of the whole of it and, from {@code day} on, of what may change. Each of these
     * holds until the day from which it was to be yet another: a planned change of the one stays when the other changes before.
     *
     * @param day a day of the existence that is said; empty to leave the descriptions as they are
     */
    Life<T> with(T said, Optional<LocalDate> day) {
        DateRange exists = kind.exists().apply(said);
        NavigableMap<LocalDate, T> lived = new TreeMap<>();
        lived.put(LocalDate.MIN, on(exists.from()));
        lived.putAll(descriptions.subMap(exists.from(), false, exists.to(), true));
        day.ifPresent(from -> describe(lived, from.equals(exists.from()) ? LocalDate.MIN : from, said));
        lived.replaceAll((from, value) -> kind.withLife().apply(value, said));
        return new Life<>(kind, lived);
    }

    /** Returns the descriptions that say something else than the one before. */
    List<Described<T>> turns() {
        List<Described<T>> turns = new ArrayList<>();
        T before = null;
        for (var entry : descriptions.entrySet()) {
            if (before == null || !kind.sameDescription(before, entry.getValue())) {
                turns.add(described(entry.getKey(), entry.getValue()));
            }
            before = entry.getValue();
        }
        return turns;
    }

    /** Returns the descriptions in which the life differs from another one, which is empty where there was none. */
    List<Described<T>> differences(Life<T> before) {
        List<Described<T>> rows = new ArrayList<>();
        descriptions.forEach((day, value) -> {
            if (!value.equals(before.descriptions.get(day))) {
                rows.add(described(day, value));
            }
        });
        return rows;
    }

    private static <T> Described<T> described(LocalDate day, T value) {
        return new Described<>(value, Optional.of(day).filter(from -> !from.equals(LocalDate.MIN)));
    }

    private void describe(NavigableMap<LocalDate, T> lived, LocalDate from, T said) {
        T before = lived.floorEntry(from).getValue();
        if (kind.sameDescription(before, said)) {
            return;
        }
        lived.put(from, said);
        for (Aspect<T> aspect : kind.aspects()) {
            for (var later : lived.tailMap(from, false).entrySet()) {
                if (!aspect.same(later.getValue(), before)) {
                    break;
                }
                later.setValue(aspect.taken().apply(later.getValue(), said));
            }
        }
    }
}
