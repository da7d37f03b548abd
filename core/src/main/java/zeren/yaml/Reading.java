package zeren.yaml;

/**
 * A way of reading a value; faults are noted on the way.
 *
 * @param <T> what it reads
 */
@FunctionalInterface
public interface Reading<T> {

    /** Reads {@code value}. */
    Read<T> read(YamlValue value);
}
