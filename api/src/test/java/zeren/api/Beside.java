package zeren.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work beside a test, each on a thread of its own: with two cores the pool that all share has one thread, on which who waits for another would wait for ever. */
public final class Beside {
    private static final Executor EACH = work -> {
        Thread thread = new Thread(work, "beside");
        thread.setDaemon(true);
        thread.start();
    };

    private Beside() {}

    /** Returns what becomes of a question. */
    public static <T> CompletableFuture<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, EACH);
    }

    /** Returns what becomes of work that gives nothing. */
    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, EACH);
    }
}
