package zeren.api.push;

import java.time.Duration;

/** A pause between two requests. */
@FunctionalInterface
interface Rest {

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is told to stop
     */
    void rest(Duration pause) throws InterruptedException;
}
