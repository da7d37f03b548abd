package zeren.api.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntBiFunction;

/**
 * Things that are kept by what is asked for, of which those that were asked for longest ago make room: never more than a given size altogether.
 *
 * <p>There are two halves. What is asked for comes into the new one; when that is full it becomes the old one, and what was in the old one goes.
 */
final class Shelf<K, V> {
    private final long half;
    private final ToIntBiFunction<K, V> size;
    private volatile Half<K, V> newer = new Half<>();
    private volatile Half<K, V> older = new Half<>();

    private static final class Half<K, V> {
        private final Map<K, V> things = new ConcurrentHashMap<>();
        private final AtomicLong size = new AtomicLong();
    }

    /** Creates an empty one on which things of that size altogether have room. */
    Shelf(long room, ToIntBiFunction<K, V> size) {
        this.half = room / 2;
        this.size = size;
    }

    /** Returns what is kept of a key, or null. */
    V get(K key) {
        V known = newer.things.get(key);
        if (known == null) {
            known = older.things.get(key);
            if (known != null) {
                put(key, known);
            }
        }
        return known;
    }

    /** Keeps something, unless it takes more than a good part of the room. */
    void put(K key, V thing) {
        int its = size.applyAsInt(key, thing);
        if (its > half / 4) {
            return;
        }
        Half<K, V> into = newer;
        if (into.things.put(key, thing) == null && into.size.addAndGet(its) > half) {
            turn(into);
        }
    }

    private synchronized void turn(Half<K, V> full) {
        if (newer == full) {
            older = full;
            newer = new Half<>();
        }
    }
}
