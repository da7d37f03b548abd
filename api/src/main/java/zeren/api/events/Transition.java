package zeren.api.events;

import java.util.List;
import java.util.Optional;
import zeren.register.Status;

/**
 * What is told of an obligation that stood in one way before and stands in another after.
 *
 * <p>So that whoever adds what is opened or reopened to a list, and takes off it what is performed, waived, lapsed or removed, or is upcoming again, has the
 * list of what is to be done.
 */
final class Transition {
    private Transition() {}

    /** Returns the types of what is told, in their order; nothing stands for an obligation that is not owed. */
    static List<EventType> between(Optional<State> before, Optional<State> after) {
        if (after.isEmpty()) {
            return before.filter(State::isToDo).isPresent() ? List.of(EventType.OBLIGATION_REMOVED) : List.of();
        }
        if (before.isEmpty()) {
            // What has ended already when it becomes known is no news.
            return after.get().isToDo() ? begun(EventType.OBLIGATION_OPENED, after.get()) : List.of();
        }
        return between(before.get(), after.get());
    }

    private static List<EventType> between(State before, State after) {
        if (after.hasEnded()) {
            return before.status() == after.status() ? List.of() : List.of(ended(after.status()));
        }
        if (before.hasEnded()) {
            return begun(EventType.OBLIGATION_REOPENED, after);
        }
        if (!before.isToDo()) {
            return after.isToDo() ? begun(EventType.OBLIGATION_OPENED, after) : List.of();
        }
        if (!after.isToDo() || !before.dueOn().equals(after.dueOn())) {
            return before.status() == Status.OPEN ? begun(EventType.OBLIGATION_DUE_CHANGED, after) : List.of(EventType.OBLIGATION_DUE_CHANGED);
        }
        return before.status() == after.status() ? List.of() : List.of(EventType.OBLIGATION_OVERDUE);
    }

    private static List<EventType> begun(EventType type, State after) {
        return after.status() == Status.OVERDUE ? List.of(type, EventType.OBLIGATION_OVERDUE) : List.of(type);
    }

    private static EventType ended(Status status) {
        return switch (status) {
            case PERFORMED -> EventType.OBLIGATION_PERFORMED;
            case PERFORMED_LATE -> EventType.OBLIGATION_PERFORMED_LATE;
            case WAIVED -> EventType.OBLIGATION_WAIVED;
            case LAPSED -> EventType.OBLIGATION_LAPSED;
            case UPCOMING, OPEN, OVERDUE -> throw new IllegalArgumentException(status + " is no end");
        };
    }
}
