package zeren.yaml;

import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What came of reading a value: the value, or nothing because it was at fault and the fault is noted.
 *
 * <p>Within the constructor that is handed to {@link YamlMap#build}, every value that was read from that map is there.
 *
 * @param <T> the type of the value
 */
public final class Read<T> {
    private static final Read<?> FAULTY = new Read<>(null);

    private final T value;

    private Read(T value) {
        this.value = value;
    }

    static <T> Read<T> of(T value) {
        return new Read<>(value);
    }

    /** Returns what came of reading a value whose fault was noted already. */
    @SuppressWarnings("unchecked")
    public static <T> Read<T> faulty() {
        return (Read<T>) FAULTY;
    }

    /** Tells whether the value was at fault. */
    public boolean isFaulty() {
        return this == FAULTY;
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException if it was at fault
     */
    public T get() {
        if (isFaulty()) {
            throw new NoSuchElementException("the value was at fault, which is noted");
        }
        return value;
    }

    /** Returns {@code change} of the value, or nothing where it was at fault. */
    public <R> Read<R> map(Function<T, R> change) {
        return isFaulty() ? faulty() : of(change.apply(value));
    }
}
