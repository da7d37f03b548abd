package zeren.api.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The items of a list one after the other in its order, found part by part; no more than a part is kept.
 *
 * @param <T> what the list is of
 */
final class InOrder<T> implements Iterator<T> {
    private final Iterator<List<T>> parts;
    private final Function<T, List<String>> key;
    private final Comparator<List<String>> order;
    private Iterator<T> part = Collections.emptyIterator();

    private record Keyed<T>(List<String> key, T item) {}

    /**
     * Begins with the first item.
     *
     * @param parts the list in parts that follow each other in its order; in a part the items are in any
     * @param key what an item is sorted by, its id last
     */
    InOrder(Stream<List<T>> parts, Function<T, List<String>> key, Comparator<List<String>> order) {
        this.parts = parts.iterator();
        this.key = key;
        this.order = order;
    }

    @Override
    public boolean hasNext() {
        while (!part.hasNext() && parts.hasNext()) {
            part = sorted(parts.next()).iterator();
        }
        return part.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }

    private List<T> sorted(List<T> items) {
        List<Keyed<T>> keyed = new ArrayList<>(items.size());
        items.forEach(item -> keyed.add(new Keyed<>(key.apply(item), item)));
        keyed.sort(Comparator.comparing(Keyed::key, order));
        List<T> sorted = new ArrayList<>(items.size());
        keyed.forEach(each -> sorted.add(each.item()));
        return sorted;
    }
}
