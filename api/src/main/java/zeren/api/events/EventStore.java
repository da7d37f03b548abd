package zeren.api.events;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;

/** The events of a register. */
public final class EventStore implements AutoCloseable {
    private final Sql sql;
    private final Teller teller;
    private final Herald herald;

    /**
     * Creates the events of a database.
     *
     * @param clock by which days pass
     * @param zone where a day begins
     */
    public EventStore(Sql sql, RegisterStore register, InstantSource clock, ZoneId zone) {
        this.sql = sql;
        this.teller = new Teller(sql, register, clock, zone);
        this.herald = new Herald(teller::tell);
    }

    /**
     * Tells what has happened since that was done last, so that it is among what is read next. It is cheap where nothing has; where much has, and
     * another thread is at it, it is not waited for long.
     */
    public void tell() {
        teller.tell();
    }

    /** Begins to tell in the background, until this is closed. */
    public void start() {
        sql.whenRecorded(herald::wake);
        herald.start();
    }

    /**
     * Has {@code listener} run each time that something may have been told, by whichever server, on the thread that tells: it must be quick and
     * not fail. It may run though nothing was.
     */
    public void whenTold(Runnable listener) {
        herald.whenTold(listener);
    }

    /** Returns the events that follow a position, in their order, at most {@code limit}; of those told by now. */
    public List<Event> after(long position, int limit) {
        return sql.read(handle -> EventRowStore.after(handle, position, limit));
    }

    /** Returns the event at a position, or nothing where none is. */
    public Optional<Event> find(long position) {
        return sql.read(handle -> EventRowStore.find(handle, position));
    }

    /** Returns the position of the last event that is told by now; 0 where there is none. */
    public long head() {
        return sql.read(CursorStore::read).position();
    }

    /** Returns of how many entries of the journal no event is told yet, though there may be some. */
    public long untold() {
        return sql.read(handle -> Journal.head(handle).sequence() - CursorStore.read(handle).entry());
    }

    /** Finishes the telling that is under way; what is left is told after the next start. */
    @Override
    public void close() {
        teller.stop();
        herald.close();
    }
}
