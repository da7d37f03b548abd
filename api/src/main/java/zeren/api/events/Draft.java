package zeren.api.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;

/** Events on their way to the end of the list: they have their positions, but nobody was told yet. */
final class Draft {
    private final List<Event> events = new ArrayList<>();
    private final long after;

    Draft(long after) {
        this.after = after;
    }

    /**
     * By what events come about.
     *
     * @param at when it was recorded, or began
     * @param asOf the day on which obligations are judged
     * @param entry its number, for an entry
     * @param fact the id of what it speaks of, for a fact
     */
    record Moment(Instant at, LocalDate asOf, Optional<Long> entry, Optional<String> fact) {}

    /**
     * An obligation that stands otherwise than before.
     *
     * @param types what is told of it, in this order
     */
    record Change(Obligation obligation, State shown, boolean isOwed, List<EventType> types) {
        private static final Comparator<Change> BY_DAY_THEN_ID =
                Comparator.comparing((Change change) -> change.shown().dueOn()).thenComparing(change -> change.obligation().toString());
    }

    void add(Moment moment, EventType type, Event.Concerns concerns) {
        add(moment, type, Optional.empty(), concerns);
    }

    void add(Moment moment, Change change, EventType type) {
        Obligation obligation = change.obligation();
        Optional<Event.Owed> owed = Optional.of(new Event.Owed(
                obligation.id(), change.isOwed() ? Optional.of(change.shown().status()) : Optional.empty(), change.shown().dueOn()));
        add(moment, type, owed, concerns(obligation));
    }

    /** Adds what is told of obligations, in the order of their due dates and names. */
    void add(Moment moment, List<Change> changes) {
        changes.stream().sorted(Change.BY_DAY_THEN_ID).forEach(change -> change.types().forEach(type -> add(moment, change, type)));
    }

    private void add(Moment moment, EventType type, Optional<Event.Owed> owed, Event.Concerns concerns) {
        events.add(new Event(position() + 1, type, moment.at(), moment.asOf(), moment.entry(), owed, concerns, moment.fact()));
    }

    static Event.Concerns concerns(Obligation obligation) {
        return new Event.Concerns(
                Optional.of(obligation.bearer().unit().code()),
                obligation.post().map(Post::code),
                obligation.subject().map(Unit::code),
                obligation.owedTo().map(Unit::code));
    }

    long position() {
        return after + events.size();
    }

    List<Event> events() {
        return events;
    }
}
