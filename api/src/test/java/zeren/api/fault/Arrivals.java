package zeren.api.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The ids of the events that somebody got. */
final class Arrivals {
    private static final long MINUTES = 2;
    private final Set<String> ids = new HashSet<>();
    private Optional<Long> first = Optional.empty();

    synchronized void add(String id) {
        if (first.isEmpty()) {
            first = Optional.of(position(id));
        }
        ids.add(id);
        notifyAll();
    }

    /** Waits for all of these that are not older than the first that came, and tells whether they came; none is nothing. */
    synchronized boolean all(List<String> expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!has(expected)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean has(List<String> expected) {
        return first.isPresent() && expected.stream().filter(id -> position(id) >= first.get()).allMatch(ids::contains);
    }

    /** Tells how far it came, for whoever asks why not all did. */
    @Override
    public synchronized String toString() {
        return ids.size() + " came, from " + first.map(String::valueOf).orElse("none") + " to " + ids.stream().mapToLong(Arrivals::position).max().orElse(0);
    }

    private static long position(String id) {
        return Long.parseLong(id.replace("evt-", ""));
    }
}
