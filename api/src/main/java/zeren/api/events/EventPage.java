package zeren.api.events;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** The events that somebody wants and sees, from a position on, found some hundreds at a time. */
final class EventPage implements Iterator<Event> {
    private static final int AT_ONCE = 500;

    private final EventStore events;
    private final Predicate<Event> wanted;
    private final long last;
    private long reached;
    private Iterator<Event> batch = List.<Event>of().iterator();

    /**
     * Begins after a position.
     *
     * @param last the last position that is looked at
     */
    EventPage(EventStore events, long after, long last, Predicate<Event> wanted) {
        this.events = events;
        this.wanted = wanted;
        this.last = last;
        this.reached = after;
    }

    /** Returns at most so many of them, of which {@link #reached} then is the last or the end. */
    List<Event> take(int limit) {
        List<Event> page = new ArrayList<>();
        while (page.size() < limit && hasNext()) {
            page.add(next());
        }
        return page;
    }

    /** Returns the position up to which everything was looked at, for what was returned by now. */
    long reached() {
        return reached;
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext() && reached < last) {
            List<Event> found = events.after(reached, (int) Math.min(AT_ONCE, last - reached));
            batch = found.stream().filter(wanted).toList().iterator();
            reached = batch.hasNext() || found.isEmpty() ? reached : found.get(found.size() - 1).position();
            if (found.isEmpty()) {
                return false;
            }
        }
        return batch.hasNext();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Event event = batch.next();
        reached = event.position();
        return event;
    }
}
