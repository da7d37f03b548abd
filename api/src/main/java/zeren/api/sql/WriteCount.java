package zeren.api.sql;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often this process wrote to an embedded database, which no other process can have open meanwhile. So what was read between two writes is
 * true until the next one begins.
 */
final class WriteCount {
    /** One process may open the same file more than once. */
    private static final Map<String, WriteCount> OF_PROCESS = new ConcurrentHashMap<>();

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    private WriteCount() {}

    static WriteCount of(Database database) {
        return OF_PROCESS.computeIfAbsent(database.url(), url -> new WriteCount());
    }

    void begin() {
        begun.incrementAndGet();
    }

    /** Notes that a write came to its end, whatever became of it. */
    void end() {
        ended.incrementAndGet();
    }

    /** Returns how many writes there were, or nothing while there is one. */
    OptionalLong whenQuiet() {
        long count = ended.get();
        // Read second: where no more have begun than had ended before, none was under way in between.
        return begun.get() == count ? OptionalLong.of(count) : OptionalLong.empty();
    }
}
