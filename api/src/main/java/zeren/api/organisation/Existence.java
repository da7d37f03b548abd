package zeren.api.organisation;

import java.time.LocalDate;
import zeren.api.http.Refusal;
import zeren.calendar.DateRange;

/** The refusal to answer about something on a date on which it did not exist. */
public final class Existence {
    private Existence() {}

    /**
     * Checks that something exists on a date.
     *
     * @param what its name, as in {@code Unit 0114}
     * @throws Refusal if it does not; it says when it does
     */
    public static void check(String what, DateRange exists, LocalDate on) {
        if (!exists.contains(on)) {
            String end = exists.end().map(last -> " to " + last).orElse(" on");
            throw Refusal.notFound(what + " does not exist on " + on + ", but from " + exists.from() + end + ".");
        }
    }
}
