package zeren.api.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.register.ObligationId;
import zeren.register.Status;

/**
 * One piece of news. It never changes, and neither does its position.
 *
 * @param position its place among all events: 1, 2, 3 and so on
 * @param at when the entry was recorded that brought it about, or when the day began
 * @param asOf the day on which it was judged
 * @param entry the number of that entry, where it was one
 * @param obligation which obligation it is about, if about one
 * @param concerns the unit, post, subject and recipient of what it is about
 * @param fact the id of the performance, finding or referral of which it tells
 */
public record Event(
        long position, EventType type, Instant at, LocalDate asOf, Optional<Long> entry, Optional<Owed> obligation, Concerns concerns, Optional<String> fact) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the position is none
     */
    public Event {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(asOf, "asOf");
        if (position < 1) {
            throw new IllegalArgumentException("positions begin with 1, and this is " + position);
        }
    }

    /** Returns its name, the same whenever and however it is told. */
    public String id() {
        return "evt-" + position;
    }

    /**
     * An obligation as it then stood.
     *
     * @param status nothing where it is owed no more
     * @param dueOn the day by which it had to be done, with any extension
     */
    public record Owed(ObligationId id, Optional<Status> status, LocalDate dueOn) {}

    /**
     * Whom it concerns, by codes.
     *
     * @param unit who owes it, or the unit of the post that does
     * @param subject the unit it is about
     * @param owedTo the unit to which it is owed
     */
    public record Concerns(Optional<String> unit, Optional<String> post, Optional<String> subject, Optional<String> owedTo) {

        /** Concerns nobody more than others. */
        public static Concerns everybody() {
            return new Concerns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Returns the units of which who sees one sees the event; none where it concerns everybody. */
        public List<String> units() {
            return Stream.of(unit, subject, owedTo).flatMap(Optional::stream).toList();
        }
    }
}
