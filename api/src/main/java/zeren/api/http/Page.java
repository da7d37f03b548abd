package zeren.api.http;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.text.InvalidValueException;

/**
 * The items of a list that come next in its order, found while all of them go by in any order; no more are kept than a page holds.
 *
 * @param <T> what the list is of
 */
final class Page<T> implements Consumer<T> {
    private final Function<T, List<String>> key;
    private final Comparator<List<String>> order;
    private final Optional<List<String>> after;
    private final int limit;
    private final PriorityQueue<Keyed<T>> nearest;
    private int total;

    private record Keyed<T>(List<String> key, T item) {}

    /**
     * Begins a page.
     *
     * @param key what an item is sorted by, its id last
     * @param after the key of the last item of the page before
     */
    Page(Function<T, List<String>> key, Comparator<List<String>> order, Optional<List<String>> after, int limit) {
        this.key = key;
        this.order = order;
        this.after = after;
        this.limit = limit;
        this.nearest = new PriorityQueue<>(Comparator.comparing((Keyed<T> keyed) -> keyed.key(), order.reversed()));
    }

    @Override
    public void accept(T item) {
        total++;
        List<String> itsKey = key.apply(item);
        if (after.isPresent() && !isBehind(itsKey, after.get())) {
            return;
        }
        if (nearest.size() > limit && order.compare(itsKey, nearest.peek().key()) >= 0) {
            return;
        }
        nearest.add(new Keyed<>(itsKey, item));
        // One more than the page holds tells whether there is a next one.
        if (nearest.size() > limit + 1) {
            nearest.poll();
        }
    }

    /** A cursor can be made by whoever knows how, and then names no place in a list of these. */
    private boolean isBehind(List<String> itsKey, List<String> place) {
        try {
            if (place.size() == itsKey.size()) {
                return order.compare(itsKey, place) > 0;
            }
        } catch (NumberFormatException | DateTimeException notOurs) {
            // Said below.
        }
        throw new InvalidValueException(Paging.CURSOR, String.join(" ", place), "the cursor of a next address");
    }

    /** Returns the items of the page, in order. */
    List<T> items() {
        return sorted().stream().limit(limit).map(Keyed::item).toList();
    }

    /** Returns the key of the last item of the page, if there are more after it. */
    Optional<List<String>> last() {
        return nearest.size() > limit ? Optional.of(sorted().get(limit - 1).key()) : Optional.empty();
    }

    /** Tells whether it has all its items and there is a next page, as long as whatever goes by comes after these. */
    boolean isFull() {
        return nearest.size() > limit;
    }

    /** Returns how many items went by, on this page or not. */
    int total() {
        return total;
    }

    private List<Keyed<T>> sorted() {
        List<Keyed<T>> sorted = new ArrayList<>(nearest);
        sorted.sort(Comparator.comparing(Keyed::key, order));
        return sorted;
    }
}
