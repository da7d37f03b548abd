package zeren.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import zeren.calendar.DateRange;

/** The descriptions of the units or of the posts, found by code and day; of two from one day the one that stands first in the list. */
final class Descriptions<T> {
    private final List<Described<T>> entries;
    private final Function<T, String> codeOf;
    private final Map<String, NavigableMap<LocalDate, Integer>> places = new HashMap<>();
    /** The same, in the order of the codes. */
    private final List<NavigableMap<LocalDate, Integer>> placesInOrder;

    Descriptions(List<Described<T>> entries, Function<T, String> codeOf) {
        this.entries = List.copyOf(entries);
        this.codeOf = codeOf;
        for (int i = 0; i < entries.size(); i++) {
            places.computeIfAbsent(code(i), none -> new TreeMap<>()).putIfAbsent(entries.get(i).firstDay(), i);
        }
        placesInOrder = places.keySet().stream().sorted().map(places::get).toList();
    }

    int size() {
        return entries.size();
    }

    Described<T> get(int place) {
        return entries.get(place);
    }

    T value(int place) {
        return entries.get(place).value();
    }

    String code(int place) {
        return codeOf.apply(value(place));
    }

    boolean knows(String code) {
        return places.containsKey(code);
    }

    /** Returns the place of the first description of a code that is known. */
    int first(String code) {
        return places.get(code).firstEntry().getValue();
    }

    /** Returns the place of the description that holds on a day; before the first one, that is the first. */
    private static int on(NavigableMap<LocalDate, Integer> byDay, LocalDate day) {
        Map.Entry<LocalDate, Integer> latest = byDay.floorEntry(day);
        return latest == null ? byDay.firstEntry().getValue() : latest.getValue();
    }

    /** Returns the place of the description that counts for that one's code and day: another where an earlier entry took both. */
    int counting(int place) {
        return places.get(code(place)).get(entries.get(place).firstDay());
    }

    /** Tells whether a description tells the whole life, as the one from the beginning does; the others change it on their day. */
    boolean isOpening(int place) {
        NavigableMap<LocalDate, Integer> byDay = places.get(code(place));
        return byDay.firstEntry().getValue().equals(byDay.get(entries.get(place).firstDay()));
    }

    /** Returns the days on which a description holds. */
    DateRange span(int place) {
        LocalDate next = places.get(code(place)).higherKey(entries.get(place).firstDay());
        LocalDate from = isOpening(place) ? LocalDate.MIN : entries.get(place).firstDay();
        return DateRange.of(from, next == null ? LocalDate.MAX : next.minusDays(1));
    }

    /** Returns the days on which a description gives way to the next. */
    NavigableSet<LocalDate> turns() {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (NavigableMap<LocalDate, Integer> byDay : placesInOrder) {
            if (byDay.size() > 1) {
                turns.addAll(byDay.tailMap(byDay.firstKey(), false).keySet());
            }
        }
        return turns;
    }

    /** Returns everything as it is described on a day, by code. */
    List<T> on(LocalDate day) {
        return placesInOrder.stream().map(byDay -> value(on(byDay, day))).toList();
    }

    /** Returns the descriptions that count, by code and day. */
    List<Described<T>> inOrder() {
        return placesInOrder.stream().flatMap(byDay -> byDay.values().stream().map(entries::get)).toList();
    }

    /** Returns the descriptions of a code by day, none of an unknown one. */
    List<Described<T>> of(String code) {
        return places.containsKey(code) ? places.get(code).values().stream().map(entries::get).toList() : List.of();
    }
}
