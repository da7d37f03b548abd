package zeren.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import zeren.text.InvalidValueException;

/**
 * A few values of any type of core. Those of a record are made up: of values of its components, put together one way after another until its constructor
 * takes them; those of other types, and of records that no trying comes upon, are given.
 */
final class RightValues {
    private static final int TRIES = 30_000;
    private static final int WANTED = 24;
    /** How many of them serve to make others. */
    private static final int PASSED_ON = 2;
    /** A prime, so that going round the ways to put values together in such steps comes by all of them, and soon by different ones of each value. */
    private static final long STEP = 1_000_003;

    private final Map<Class<?>, List<?>> given;
    private final Map<Type, List<Object>> made = new HashMap<>();
    private final Set<Class<?>> begun = new HashSet<>();

    RightValues(Map<Class<?>, List<?>> given) {
        this.given = given;
    }

    /** Calls the constructor of a record. What it throws that is no refusal is a fault of the record. */
    static Optional<Object> build(Class<?> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidValueException || refused.getCause() instanceof NullPointerException) {
                return Optional.empty();
            }
            throw new AssertionError(type + " of " + Arrays.toString(values), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type.toString(), impossible);
        }
    }

    /** Returns lists of values that a record's constructor takes, in the order of its components; none where none was come upon. */
    List<Object[]> partsOf(Class<?> type) {
        return given.containsKey(type) ? given.get(type).stream().map(RightValues::parts).toList() : partsOf(type, Map.of());
    }

    private static Object[] parts(Object built) {
        return Arrays.stream(built.getClass().getRecordComponents()).map(component -> part(built, component)).toArray();
    }

    private static Object part(Object built, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(built);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(component.toString(), impossible);
        }
    }

    private List<Object[]> partsOf(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        List<List<Object>> choices = Arrays.stream(type.getRecordComponents()).map(component -> of(component.getGenericType(), bound)).toList();
        long ways = choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        List<Object[]> right = new ArrayList<>();
        long way = 0;
        for (long tried = 0; tried < Math.min(ways, TRIES) && right.size() < WANTED; tried++, way = (way + STEP) % ways) {
            Object[] chosen = chosen(choices, way);
            build(type, chosen).ifPresent(built -> right.add(chosen));
        }
        return right;
    }

    private static Object[] chosen(List<List<Object>> choices, long way) {
        Object[] chosen = new Object[choices.size()];
        long left = way;
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = choices.get(i).get((int) (left % choices.get(i).size()));
            left /= choices.get(i).size();
        }
        return chosen;
    }

    private List<Object> of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, variable.getBounds()[0]), bound);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bound);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return given.containsKey(raw) ? List.copyOf(given.get(raw)) : ofGeneric(raw, generic, bound);
        }
        return ofClass((Class<?>) type);
    }

    private List<Object> ofGeneric(Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Type[] arguments = type.getActualTypeArguments();
        if (raw.isRecord()) {
            Map<TypeVariable<?>, Type> inner = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                inner.put(raw.getTypeParameters()[i], arguments[i]);
            }
            List<Object> known = made.get(type);
            return known != null ? known : remember(type, passedOn(raw, inner));
        }
        List<Object> members = of(arguments[0], bound);
        if (raw == Optional.class) {
            return Stream.concat(Stream.of(Optional.empty()), members.stream().map(Optional::of)).map(Object.class::cast).toList();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return mapsOf(members, of(arguments[1], bound));
        }
        return Collection.class.isAssignableFrom(raw) ? collectionsOf(raw, members) : List.of();
    }

    private static List<Object> mapsOf(List<Object> keys, List<Object> values) {
        return keys.isEmpty() || values.isEmpty()
                ? List.of(new TreeMap<>())
                : List.of(new TreeMap<>(), new TreeMap<>(Map.of(keys.get(0), values.get(0))));
    }

    private static List<Object> collectionsOf(Class<?> raw, List<Object> members) {
        Stream<List<Object>> some = Stream.of(List.<Object>of(), members.subList(0, Math.min(1, members.size())), members);
        return some.distinct().map(list -> raw == List.class ? list : new TreeSet<>(list)).map(Object.class::cast).toList();
    }

    private List<Object> ofClass(Class<?> type) {
        if (given.containsKey(type)) {
            return List.copyOf(given.get(type));
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        List<Object> known = made.get(type);
        // A type that has itself among its parts is made without them.
        if (known != null || !begun.add(type)) {
            return known != null ? known : List.of();
        }
        List<Object> values = type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(each -> ofClass(each).stream().limit(1)).toList()
                : passedOn(type, Map.of());
        return remember(type, values);
    }

    private List<Object> remember(Type type, List<Object> values) {
        made.put(type, values);
        return values;
    }

    private List<Object> passedOn(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (!type.isRecord()) {
            throw new AssertionError("no value of " + type + " can be made up: give one in RecordsTest");
        }
        return partsOf(type, bound).stream().limit(PASSED_ON).flatMap(parts -> build(type, parts).stream()).collect(
                ArrayList::new, List::add, List::addAll);
    }

    /** Returns the values with a hole in one place: nothing at all, or a list with nothing in it. */
    static Stream<Object[]> broken(Object[] right, int place) {
        Stream<Object> holes = right[place] instanceof List<?> ? Stream.of((Object) null, Collections.singletonList(null)) : Stream.of((Object) null);
        return holes.map(hole -> {
            Object[] values = right.clone();
            values[place] = hole;
            return values;
        });
    }
}
