package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.assessment.Tally;
import zeren.register.Status;

/** A figure of a tally, and the statuses of the obligations behind it. */
public enum Figure {
    /** All, however they stand. */
    ALL(Tally::all, EnumSet.noneOf(Status.class)),
    /** Those that are due or done by the date, and bind. */
    DUE(Tally::due, EnumSet.of(Status.PERFORMED, Status.PERFORMED_LATE, Status.OVERDUE)),
    /** Those that were performed in time. */
    ON_TIME(Tally::onTime, EnumSet.of(Status.PERFORMED)),
    /** Those that were performed late. */
    LATE(Tally::late, EnumSet.of(Status.PERFORMED_LATE)),
    /** Those that are overdue. */
    MISSED(Tally::missed, EnumSet.of(Status.OVERDUE)),
    /** Those that are not due yet. */
    PENDING(Tally::pending, EnumSet.of(Status.UPCOMING, Status.OPEN)),
    /** Those that were waived. */
    WAIVED(Tally::waived, EnumSet.of(Status.WAIVED)),
    /** Those that lapsed. */
    LAPSED(Tally::lapsed, EnumSet.of(Status.LAPSED));

    private final ToLongFunction<Tally> count;
    private final String statuses;

    Figure(ToLongFunction<Tally> count, Set<Status> statuses) {
        this.count = count;
        this.statuses = statuses.stream().map(Snake::of).collect(Collectors.joining(","));
    }

    /** Returns the name of the figure on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the figure of a tally. */
    public long of(Tally tally) {
        return count.applyAsLong(tally);
    }

    /** Returns the statuses behind it as a filter writes them; nothing for all. */
    public String statuses() {
        return statuses;
    }

    /** Returns all figures of a tally in JSON, each with the address of the obligations behind it. */
    public static ObjectNode json(Tally tally, Function<Figure, String> link) {
        ObjectNode json = Json.object();
        for (Figure figure : values()) {
            json.putObject(figure.code()).put("count", figure.of(tally)).put("link", link.apply(figure));
        }
        tally.onTimeShare().ifPresent(share -> json.put("on_time_share", share));
        return json;
    }
}
