package zeren.api.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Lane;

/** Clients that all read at once, whole lists among other things. */
final class Crowd {
    private static final int CLIENTS = 8;
    private static final List<String> JSON = List.of("/obligations?limit=500", "/obligations?limit=500&as_of=2023-03-01", "/units", "/posts?limit=500",
            "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/explanation", "/events", "/journal?limit=500", "/rulebooks");
    private static final List<String> WHOLE = List.of("/obligations", "/events", "/journal", "/receipts/obligations?unit=0101");

    private final Wire wire;
    private final Tally tally;

    Crowd(Wire wire, Tally tally) {
        this.wire = wire;
        this.tally = tally;
    }

    /** Asks so many times for one thing after the other, and for each list as a whole now and then. */
    void read(int requests) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            threads.execute(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    read(i % 4 == 3 ? WHOLE.get(i / 4 % WHOLE.size()) : JSON.get(i % JSON.size()), i % 4 == 3 ? "application/x-ndjson" : "application/json");
                }
            });
        }
        Lane.drain(threads);
    }

    private void read(String path, String accept) {
        Optional<Integer> status = wire.status(path, accept);
        tally.add(Count.READS, 1);
        tally.check(status.filter(code -> code == 200).isPresent(), Count.NOT_ANSWERED, path + " as " + accept + ": " + status);
    }
}
