package zeren.bench.write;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Clients that write at once, each one after another, for a while. */
public final class Load {
    private Load() {}

    /** One write, from its first byte until it is acknowledged; it throws where it is not. */
    public interface Client extends Closeable {
        /** Writes. */
        void write() throws Exception;
    }

    /** What is written to. */
    public interface Subject {
        /** Returns a client of its own connection. */
        Client client() throws Exception;

        /** Returns the time that it has taken of the processors. */
        Duration processorTime();
    }

    /**
     * What was measured.
     *
     * @param perSecond acknowledged writes
     * @param processorMicros what one of them took of the processors, in the process that was written to
     * @param p99Millis how long it took until 99 of 100 were acknowledged
     */
    public record Measure(double perSecond, double processorMicros, double p99Millis) {}

    /** Has so many clients write for so long. */
    public static Measure run(Subject subject, int clients, Duration length) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch ready = new CountDownLatch(clients);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<long[]>> ends = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                ends.add(threads.submit(() -> {
                    try (Client client = subject.client()) {
                        ready.countDown();
                        go.await();
                        return writeFor(client, length);
                    }
                }));
            }
            ready.await();
            Duration before = subject.processorTime();
            long begin = System.nanoTime();
            go.countDown();
            return measure(ends, begin, () -> subject.processorTime().minus(before));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Measure measure(List<Future<long[]>> ends, long begin, Supplier<Duration> spent) throws Exception {
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> end : ends) {
            times.add(end.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long micros = spent.get().toNanos() / 1_000;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measure(all.length / seconds, (double) micros / all.length, all[all.length * 99 / 100] / 1e6);
    }

    private static long[] writeFor(Client client, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        long[] nanos = new long[1_024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; count++) {
            client.write();
            long then = System.nanoTime();
            nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
            nanos[count] = then - now;
            now = then;
        }
        return Arrays.copyOf(nanos, count);
    }
}
