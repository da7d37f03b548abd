package zeren.organisation;

import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.text.Text;
import zeren.text.Title;

/**
 * A post in a unit, whoever holds it.
 *
 * @param code its code, unique among posts
 * @param unit the code of the unit it belongs to
 * @param rank its place in the unit
 * @param title what it is called
 * @param remit the field of work it answers for, where it is one of several
 * @param exists from the day it was set up to the day it was abolished, both included
 */
public record Post(
        String code, String unit, Rank rank, Title title, Optional<String> remit, DateRange exists) {
    /** The largest length of a remit, in UTF-16 units. */
    public static final int MAX_REMIT = 64;

    /**
     * Checks what one post alone can be checked for.
     *
     * @throws zeren.text.InvalidValueException if a code is malformed or the remit is not one line of at most 64 characters
     */
    public Post {
        Text.code("code", code);
        Text.code("unit", unit);
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(title, "title");
        remit.ifPresent(field -> Text.line("remit", field, MAX_REMIT));
        Objects.requireNonNull(exists, "exists");
    }
}
