package zeren.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.text.InvalidValueException;

/**
 * The values of a step by their names, in the order in which they are to be read.
 *
 * @param byName the values
 */
public record Values(Map<String, Value> byName) {
    /** No values. */
    public static final Values NONE = new Values(Map.of());

    /** Copies the map and keeps its order. */
    public Values {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * Returns these values and one more.
     *
     * @throws InvalidValueException if there is one of that name
     */
    public Values and(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(byName);
        if (more.put(name, value) != null) {
            throw new InvalidValueException("value", name, "a name that is given once");
        }
        return new Values(more);
    }

    /** Returns these values and one more, if it is there. */
    public Values and(String name, Optional<? extends Value> value) {
        return value.isPresent() ? and(name, value.get()) : this;
    }

    /** Returns these values and several of a kind, if there are any. */
    public Values and(String name, List<? extends Value> members) {
        return members.isEmpty() ? this : and(name, new Value.Many(members));
    }

    /** Returns these values and a text. */
    public Values and(String name, String written) {
        return and(name, new Value.Text(written));
    }

    /** Returns these values and a count. */
    public Values and(String name, long count) {
        return and(name, new Value.Count(count));
    }

    /** Returns these values and a date. */
    public Values and(String name, LocalDate date) {
        return and(name, new Value.Day(date));
    }

    /** Returns these values and a point in time. */
    public Values and(String name, Instant instant) {
        return and(name, new Value.Moment(instant));
    }

    /** Returns the value of that name, or nothing where there is none. */
    public Optional<Value> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
