package zeren.api.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import zeren.api.http.Params;
import zeren.register.Obligation;
import zeren.text.InvalidValueException;

/** The order of a list of obligations: by due date one way or the other, and on one date by id. */
enum SortOrder implements Comparator<List<String>> {
    /** The earliest first. */
    EARLIEST_FIRST("due_on", Comparator.naturalOrder()),
    /** The latest first; on one date by id as always. */
    LATEST_FIRST("-due_on", Comparator.reverseOrder());

    private final String written;
    private final Comparator<LocalDate> ofDays;
    private final Comparator<List<String>> order;

    SortOrder(String written, Comparator<String> byDueDate) {
        this.written = written;
        this.ofDays = Comparator.comparing(LocalDate::toString, byDueDate);
        this.order = Comparator.comparing((List<String> key) -> key.get(0), byDueDate).thenComparing(key -> key.get(1));
    }

    static SortOrder read(Params params) {
        return params.read("sort", SortOrder::parse).orElse(EARLIEST_FIRST);
    }

    /** Returns what an obligation is sorted by. */
    static List<String> key(Obligation obligation) {
        return List.of(obligation.dueOn().toString(), obligation.id().toString());
    }

    /** Returns the order of due dates alone. */
    Comparator<LocalDate> ofDays() {
        return ofDays;
    }

    @Override
    public int compare(List<String> one, List<String> other) {
        return order.compare(one, other);
    }

    private static SortOrder parse(String what, String written) {
        for (SortOrder order : values()) {
            if (order.written.equals(written)) {
                return order;
            }
        }
        throw new InvalidValueException(what, written, "due_on or -due_on");
    }
}
