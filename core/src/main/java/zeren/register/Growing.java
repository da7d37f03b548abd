package zeren.register;

import java.util.Arrays;
import java.util.stream.Stream;

/** A list that only grows: whoever reads it sees what was there then, while one thread adds to it. */
final class Growing<E> {
    private volatile Object[] elements = new Object[1];
    /** Written last, and read first: so whoever sees that there are so many sees them too. */
    private volatile int size;

    void add(E element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size] = element;
        size = size + 1;
    }

    /** Returns how many there are. */
    int size() {
        return size;
    }

    /** Returns one of those that were there when {@link #size} was asked for, by its place from 0. */
    @SuppressWarnings("unchecked")
    E get(int place) {
        return (E) elements[place];
    }

    @SuppressWarnings("unchecked")
    Stream<E> stream() {
        int count = size;
        return (Stream<E>) Arrays.stream(elements, 0, count);
    }
}
