package zeren.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Sha256;

/**
 * Which number the answer to a request has, of all answers that are kept.
 *
 * <p>That is known in memory and follows the table, as the register does: keys are random, and an index of the database by them has another page written
 * for each (ADR 17). A number that is known here may have been taken back or deleted since; one that is there is known.
 */
final class AnswerNumberStore {
    private static final int PART = 5_000;

    private final Map<Name, Long> numbers = new HashMap<>();
    private Row last = Row.NONE;
    /** The transaction that was last seen to the end of the table, of which it has the lock. */
    private Optional<Handle> seen = Optional.empty();

    /** The first half of a SHA-256, which stands for a token and what it calls a request. */
    private record Name(long high, long low) {
        static final int DIGITS = 16;

        static Name of(String token, String called) {
            String hash = Sha256.hex(token + " " + called);
            return new Name(Long.parseUnsignedLong(hash.substring(0, DIGITS), 16), Long.parseUnsignedLong(hash.substring(DIGITS, 2 * DIGITS), 16));
        }
    }

    private record Row(long number, Name name) {
        static final Row NONE = new Row(0, new Name(0, 0));
    }

    /** Returns the number of the answer to a request; there may be none of that number, or another. */
    Optional<Long> find(Handle handle, String token, String called) {
        follow(handle);
        return Optional.ofNullable(numbers.get(Name.of(token, called)));
    }

    /** Returns the last number before those that the caller's transaction gives; 0 before the first. */
    long last(Handle handle) {
        follow(handle);
        return last.number();
    }

    /** Forgets those before the first that is there. */
    void forget(Handle handle) {
        Optional<Long> first = handle.createQuery("select number from answer order by number fetch first 1 row only").mapTo(Long.class).findOne();
        first.ifPresentOrElse(number -> numbers.values().removeIf(one -> one < number), numbers::clear);
    }

    private void follow(Handle handle) {
        if (seen.filter(one -> one == handle).isPresent()) {
            return;
        }
        List<Row> rows = from(handle);
        // Where the last one is not there any more, a database was put back under this server, or all was deleted.
        if (!last.equals(Row.NONE) && (rows.isEmpty() || !rows.get(0).equals(last))) {
            numbers.clear();
            last = Row.NONE;
            rows = from(handle);
        }
        take(rows);
        while (rows.size() == PART) {
            rows = from(handle);
            take(rows);
        }
        seen = Optional.of(handle);
    }

    private void take(List<Row> rows) {
        rows.forEach(row -> {
            numbers.put(row.name(), row.number());
            last = row;
        });
    }

    /** Returns the rows from the last one that is known on, in their order; not all where there are many. */
    private List<Row> from(Handle handle) {
        return handle.createQuery("select number, token, called from answer where number >= :first order by number fetch first :part rows only")
                .bind("first", last.number())
                .bind("part", PART)
                .map((row, context) -> new Row(row.getLong(1), Name.of(row.getString(2), row.getString(3))))
                .list();
    }
}
