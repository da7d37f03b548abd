package zeren.api.fault;

import java.io.UncheckedIOException;
import java.util.List;

/** Somebody who listens to the stream of events over one connection, which is to last. */
final class Stream {
    private final Arrivals arrivals = new Arrivals();
    private volatile String ended = "";

    /** Begins to listen, and comes back when the server has taken it in: one that has just begun tells much first. */
    Stream(Wire wire) {
        java.util.stream.Stream<String> lines = wire.lines("/events", "text/event-stream");
        Thread thread = new Thread(() -> listen(lines), "stream");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(java.util.stream.Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("id: ")).forEach(line -> arrivals.add(line.substring(4)));
            ended = ", and the server ended it";
        } catch (UncheckedIOException broken) {
            ended = ", and it broke: " + broken.getMessage();
        }
    }

    /** What came, and how it ended. */
    @Override
    public String toString() {
        return arrivals + ended;
    }

    boolean got(List<String> ids) throws InterruptedException {
        return arrivals.all(ids);
    }
}
