package zeren.api.sql;

import java.util.concurrent.Semaphore;

/** The room in which callers wait for a lane: when it is full, who comes is told so at once. */
final class WaitingRoom {
    private final Semaphore free;

    WaitingRoom(int seats) {
        free = new Semaphore(seats);
    }

    /**
     * Takes a seat.
     *
     * @throws StorageException if there is none
     */
    void enter() {
        if (!free.tryAcquire()) {
            throw StorageException.refusal("Too many wait for the database");
        }
    }

    /** Gives a seat back. */
    void leave() {
        free.release();
    }
}
