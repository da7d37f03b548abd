package zeren.api.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** Ends a server that is being written to, again and again, and counts what is wrong afterwards. */
final class Experiment {
    private static final int CLIENTS = 8;
    private static final int MOST_WRITES = 80;
    /** After so many times a long run tells how far it is. */
    private static final int TOLD_EVERY = 10;
    private static final int LONG_NANOS = 20_000_000;
    private static final int SHORT_NANOS = 1_000_000;

    private final Engine engine;
    private final Database database;
    private final Path folder;
    private final Random random;
    private final Tally tally = new Tally();
    private final List<Writer> writers;

    /** Prepares it over a database that is empty; the seed gives what is written and, as far as a seed can, when the kills come. */
    Experiment(Engine engine, Path folder, long seed) {
        this.engine = engine;
        this.folder = folder;
        this.database = engine.empty(folder);
        this.random = new Random(seed);
        this.writers = IntStream.rangeClosed(1, CLIENTS).mapToObj(number -> new Writer(number, new Random(seed + number))).toList();
    }

    /** Ends it so many times by SIGKILL. */
    Tally kill(int times) throws Exception {
        return run(times, Count.KILLS);
    }

    /** Ends it so many times by SIGTERM, at which it finishes what it was asked for: nothing is done and not answered. */
    Tally stop(int times) throws Exception {
        Tally all = run(times, Count.STOPS);
        all.check(all.of(Count.REPLAYED) == 0, Count.NOT_ANSWERED, "some were done and not answered");
        return all;
    }

    private Tally run(int times, Count ending) throws Exception {
        Audit audit = new Audit(engine, database, folder, tally);
        Victim victim = start();
        try {
            audit.begin(victim.wire());
            for (int time = 0; time < times; time++) {
                endWhileWriting(victim, ending);
                audit.verify();
                victim = start();
                audit.check(victim.wire(), answered(), unanswered());
                audit.checkKept(victim.wire(), lastAnswered());
                tellSometimes();
            }
            audit.checkAll(victim.wire());
            tally.check(victim.stop(), Count.STOP_NOT_CLEAN, "");
            audit.verify();
            return tally;
        } finally {
            victim.kill();
        }
    }

    private int ended() {
        return tally.of(Count.KILLS) + tally.of(Count.STOPS);
    }

    private void tellSometimes() {
        if (ended() % TOLD_EVERY == 0) {
            System.out.println("so far: " + tally);
        }
    }

    private Victim start() {
        return Victim.start(engine, database, folder);
    }

    private void endWhileWriting(Victim victim, Count ending) throws Exception {
        CountDownLatch writes = new CountDownLatch(1 + random.nextInt(MOST_WRITES));
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            writers.forEach(writer -> ends.add(threads.submit(() -> writer.writeUntilItBreaks(victim.wire(), writes))));
            awaitMoment(writes);
            end(victim, ending);
            tally.add(ending, 1);
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void end(Victim victim, Count ending) throws Exception {
        if (ending == Count.KILLS) {
            victim.kill();
        } else {
            tally.check(victim.stop(), Count.STOP_NOT_CLEAN, "exit code, or time");
            tally.check(!victim.log().contains("Exception"), Count.LOGGED, victim.log());
        }
    }

    /** After some acknowledged writes, every other time at any moment, else about when a write is committed and not answered. */
    private void awaitMoment(CountDownLatch writes) throws Exception {
        if (!writes.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nothing more is acknowledged: " + answered());
        }
        if (ended() % 2 == 0) {
            LockSupport.parkNanos(random.nextInt(LONG_NANOS));
        } else {
            new Glimpse(engine, database, folder).ofTheNextWrite();
            LockSupport.parkNanos(random.nextInt(SHORT_NANOS));
        }
    }

    private List<Answered> answered() {
        return writers.stream().flatMap(writer -> writer.answered().stream()).toList();
    }

    private List<Write> unanswered() {
        return writers.stream().map(Writer::unanswered).flatMap(Optional::stream).toList();
    }

    /** Returns the last answer of each client, which might as well have got lost on its way. */
    private List<Answered> lastAnswered() {
        return writers.stream().map(Writer::answered).filter(all -> !all.isEmpty()).map(all -> all.get(all.size() - 1)).toList();
    }
}
