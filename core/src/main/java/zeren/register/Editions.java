package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import zeren.text.InvalidValueException;

/**
 * The successive states of something as they were recorded, each from the day on which it was.
 *
 * <p>An edition counts for what falls due on its day or later; what fell due before keeps the edition before it, so that no change
 * rewrites a closed period (contract, rule 10). The first one counts for all the past: a register that is set up today knows nothing older.
 * Immutable.
 *
 * @param <T> what there are editions of
 */
public final class Editions<T> {
    private final List<LocalDate> days;
    private final List<T> states;

    private Editions(List<LocalDate> days, List<T> states) {
        this.days = days;
        this.states = states;
    }

    /** Returns the only edition of something. */
    public static <T> Editions<T> of(T only) {
        return new Editions<>(List.of(LocalDate.MIN), List.of(only));
    }

    /**
     * Returns these editions and another one after them.
     *
     * @throws InvalidValueException if {@code day} is not after the day of the last edition
     */
    public Editions<T> and(LocalDate day, T state) {
        LocalDate last = days.get(days.size() - 1);
        if (!day.isAfter(last)) {
            throw new InvalidValueException("day", day, "a day after " + last);
        }
        return new Editions<>(joined(days, day), joined(states, state));
    }

    /** Returns these editions with what {@code function} makes of each. */
    public <R> Editions<R> map(Function<T, R> function) {
        return new Editions<>(days, states.stream().map(function).toList());
    }

    /** Returns the edition that counts for what falls due on {@code date}. */
    public T on(LocalDate date) {
        int place = Collections.binarySearch(days, date);
        return states.get(place >= 0 ? place : -place - 2);
    }

    /** Returns the edition that counts from now on. */
    public T latest() {
        return states.get(states.size() - 1);
    }

    /** Returns the first day of each edition, in order; of the first one it is {@link LocalDate#MIN}. */
    public List<LocalDate> days() {
        return days;
    }

    private static <E> List<E> joined(List<E> list, E last) {
        List<E> all = new ArrayList<>(list);
        all.add(last);
        return List.copyOf(all);
    }
}
