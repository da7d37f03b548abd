package zeren.api.push;

import java.util.Optional;

/**
 * How a task should stand at another system, as the register is today.
 *
 * @param task the task, where it is known what it is
 */
record Wish(Kind kind, Optional<Task> task) {

    /** How it should stand. */
    enum Kind {
        /** It is there, to be done. */
        TO_DO,
        /** If it is there, it is done. */
        DONE,
        /** It is not there. */
        GONE
    }

    static Wish toDo(Task task) {
        return new Wish(Kind.TO_DO, Optional.of(task));
    }

    static Wish done(Task task) {
        return new Wish(Kind.DONE, Optional.of(task));
    }

    static Wish gone(Task task) {
        return new Wish(Kind.GONE, Optional.of(task));
    }
}
