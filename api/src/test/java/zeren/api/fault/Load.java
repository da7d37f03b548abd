package zeren.api.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Lane;

/** Clients that write to a server, and one that reads, whatever happens to it. */
final class Load implements AutoCloseable {
    private static final long MINUTES = 3;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final List<String> READ = List.of(
            "/health/live", "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1", "/health/ready", "/obligations?limit=5", "/units?limit=5");

    private final Tally tally;
    private final int writers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ThreadLocal<CountDownLatch> counted = new ThreadLocal<>();
    private volatile CountDownLatch progress;
    private volatile CountDownLatch trouble = new CountDownLatch(1);
    private volatile boolean over;

    Load(Tally tally, Wire wire, List<Writer> writers) {
        this.tally = tally;
        this.writers = writers.size();
        this.progress = new CountDownLatch(this.writers);
        writers.forEach(writer -> threads.execute(() -> writer.writeOn(wire, this)));
        threads.execute(() -> read(wire));
    }

    boolean goesOn() {
        return !over;
    }

    /** Asks until there is an answer that is not a 503, or, at the end, none. */
    Optional<Answered> untilAnswered(Supplier<Optional<Answered>> asked) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (System.nanoTime() < end) {
            Optional<Answered> answer = asked.get();
            tally.check(answer.isPresent(), Count.NOT_ANSWERED, "a connection broke");
            if (answer.filter(one -> !one.isUnavailable()).isPresent()) {
                went();
                return answer;
            }
            answer.ifPresent(one -> tally.check(one.saysWhen(), Count.REFUSED, "it does not say when to try again: " + one));
            tally.add(Count.UNAVAILABLE, 1);
            trouble.countDown();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return Optional.empty();
    }

    /** Returns when each writer was answered twice from now on: the second time to what it asked after now. */
    void awaitProgress() throws InterruptedException {
        for (int time = 0; time < 2; time++) {
            progress = new CountDownLatch(writers);
            await(progress, "not everybody is answered again");
        }
        trouble = new CountDownLatch(1);
    }

    /** Returns when somebody was refused. */
    void awaitTrouble() throws InterruptedException {
        await(trouble, "nobody noticed anything");
    }

    private void await(CountDownLatch latch, String otherwise) throws InterruptedException {
        if (!latch.await(MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(otherwise + ": " + tally + " " + tally.faults());
        }
    }

    private void went() {
        CountDownLatch now = progress;
        if (counted.get() != now) {
            counted.set(now);
            now.countDown();
        }
    }

    private void read(Wire wire) {
        for (int i = 0; !over; i++) {
            String path = READ.get(i % READ.size());
            Optional<Integer> status = wire.status(path);
            tally.add(Count.READS, 1);
            boolean fine = status.filter(code -> code == 200 || code == 503 && !path.equals("/health/live")).isPresent();
            tally.check(fine, Count.NOT_ANSWERED, path + " " + status);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        over = true;
        Lane.drain(threads);
    }
}
