package zeren.api.sql;

import java.util.concurrent.Semaphore;

/**
 * The room in which callers wait for the database: when it is full, who comes is told so at once. Each of them has a thread, and others of these have to be
 * left to say that the server lives, whatever the database is waiting for.
 */
final class WaitingRoom {
    /** Four fifths of the threads that answer requests. */
    private static final int SEATS = 200;

    private final Semaphore free;

    WaitingRoom() {
        this(SEATS);
    }

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
