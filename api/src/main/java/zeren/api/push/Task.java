package zeren.api.push;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.api.sql.Canonical;
import zeren.api.sql.Sha256;
import zeren.text.Title;

/**
 * One obligation in the hands of one assignee. There is nothing about what anybody did in it, beyond that it is done.
 *
 * @param obligation the obligation's id, or what stands for it where none is known
 * @param assignee who has it; nobody where another system alone knows of it
 * @param title the duty's
 * @param unit the unit that owes it, or whose post does
 * @param post the post that owes it, where it is a post that does
 * @param subject the unit it is about
 * @param dueOn the last day in time, extended where it is
 * @param state {@code open}, {@code overdue}, {@code performed}, {@code performed_late}, {@code waived} or {@code withdrawn}
 * @param daysOverdue the calendar days since the due date where it is overdue, else 0
 */
record Task(
        String obligation,
        Optional<Assignee> assignee,
        Title title,
        Office unit,
        Optional<Office> post,
        Optional<Office> subject,
        LocalDate opensOn,
        LocalDate dueOn,
        String state,
        long daysOverdue) {

    /** Checks that all parts are there. */
    Task {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(opensOn, "opensOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(state, "state");
    }

    /** Returns its id without a prefix. */
    String key() {
        return TaskId.of(obligation, assignee.orElseThrow());
    }

    /** Returns the hash of all that makes it another task to look at; what passing days alone change is not in it. */
    String sha256() {
        return Sha256.hex(Canonical.json(List.of(
                title.zh(), title.en(), told(Optional.of(unit)), told(post), told(subject), opensOn.toString(), dueOn.toString(), state)));
    }

    private static List<String> told(Optional<Office> office) {
        return office.map(one -> List.of(one.code(), one.name().zh(), one.name().en())).orElse(List.of());
    }
}
