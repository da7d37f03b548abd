package zeren.api.sql;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often this process wrote to an embedded database, which no other process can have open meanwhile. So what was read between two writes is
 * true until the next one begins.
 */
final class WriteCount {
    /** One process may open the same file more than once. */
    private static final Map<String, WriteCount> OF_PROCESS = new ConcurrentHashMap<>();

    private long begun;
    private long ended;

    private WriteCount() {}

    static WriteCount of(Database database) {
        return OF_PROCESS.computeIfAbsent(database.url(), url -> new WriteCount());
    }

    /** Notes that a write begins; returns its number, or nothing while there is another. */
    synchronized OptionalLong begin() {
        begun++;
        return ended == begun - 1 ? OptionalLong.of(begun) : OptionalLong.empty();
    }

    /** Notes that a write came to its end, whatever became of it; tells whether there was no other from its beginning on. */
    synchronized boolean end(OptionalLong number) {
        ended++;
        return number.isPresent() && begun == number.getAsLong();
    }

    /** Returns how many have come to their end. */
    synchronized long ended() {
        return ended;
    }

    /** Returns how many writes there were, or nothing while there is one. */
    synchronized OptionalLong whenQuiet() {
        return begun == ended ? OptionalLong.of(ended) : OptionalLong.empty();
    }
}
