package zeren.api.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.api.sql.Instants;
import zeren.api.sql.Journal;

/**
 * The answers to requests that had an {@code Idempotency-Key}, each kept in the transaction of what it answers for.
 *
 * <p>They are numbered in the order in which they were given; which number a request has is known in memory ({@link AnswerNumberStore}). Used within
 * transactions that hold the lock of the journal, so on the one thread that writes.
 */
public final class AnswerStore {
    private static final Duration KEPT = Duration.ofDays(30);
    /** After how many answers the old ones are looked for. */
    private static final long BETWEEN = 1_000;

    private final AnswerNumberStore numbers = new AnswerNumberStore();

    /** Creates the way to the answers of a database; nothing is read before the first question. */
    public AnswerStore() {}

    private record Kept(String request, Reply reply) {}

    /**
     * Returns what {@code work} answers or, if a request of that key was answered before, that answer.
     *
     * <p>The caller's transaction holds the lock of the journal, so whatever another server answered before is seen. So is a revocation of
     * the token that was shown: the request may have waited long since it was let in.
     *
     * @param key the request, where it is one that somebody sent with a token
     * @throws Refusal if the token opens nothing any more, or the key was given to another request
     */
    public Reply once(Handle handle, Optional<RequestKey> key, Supplier<Reply> work) {
        return find(handle, key).orElseGet(() -> {
            Reply reply = work.get();
            key.ifPresent(asked -> keep(handle, List.of(new Given(asked, reply))));
            return reply;
        });
    }

    /** What a request was answered. */
    public record Given(RequestKey key, Reply reply) {}

    /**
     * Returns what a request was answered before, if it was.
     *
     * <p>As with {@link #once}, the caller's transaction holds the lock of the journal.
     *
     * @throws Refusal if the token opens nothing any more, or the key was given to another request
     */
    public Optional<Reply> find(Handle handle, Optional<RequestKey> key) {
        key.ifPresent(asked -> asked.check().check(handle, asked.token()));
        Optional<Kept> kept = key.flatMap(asked -> asked.called().flatMap(called -> find(handle, asked.token(), called)));
        if (kept.isPresent() && !kept.get().request().equals(key.orElseThrow().request())) {
            throw new Refusal(Problem.of(ProblemType.KEY_REUSED));
        }
        return kept.map(Kept::reply);
    }

    /** Keeps answers in the caller's transaction, for requests of the same keys, once in it; those without a key are not asked for again. */
    public void keep(Handle handle, List<Given> answers) {
        List<Given> asked = answers.stream().filter(given -> given.key().called().isPresent()).toList();
        if (asked.isEmpty()) {
            return;
        }
        long last = numbers.last(handle);
        long number = last;
        PreparedBatch rows = handle.prepareBatch("insert into answer (number, token, called, request, status, location, etag, body, created_at)"
                + " values (:number, :token, :called, :request, :status, :location, :etag, :body, :at)");
        for (Given given : asked) {
            number++;
            rows.bind("number", number)
                    .bind("token", given.key().token())
                    .bind("called", given.key().called().orElseThrow())
                    .bind("request", given.key().request())
                    .bind("status", given.reply().status())
                    .bind("location", given.reply().location().orElse(null))
                    .bind("etag", given.reply().etag().orElse(null))
                    .bind("body", given.reply().body())
                    .bind("at", Instants.utc(given.key().at()))
                    .add();
        }
        rows.execute();
        if (number / BETWEEN > last / BETWEEN) {
            forgetOld(handle);
        }
    }

    /**
     * Deletes the answers that were given more than 30 days before the journal's last entry; so does every thousandth that is kept.
     *
     * <p>They are looked through from the first until one is younger, which costs what is deleted. One that was given a moment before another, and
     * numbered after it, may stay with it.
     */
    public void forgetOld(Handle handle) {
        Instant before = Journal.head(handle).recordedAt().minus(KEPT);
        handle.createUpdate("delete from answer where created_at < :before and number < coalesce("
                        + "(select number from answer where created_at >= :before order by number fetch first 1 row only), :none)")
                .bind("before", Instants.utc(before))
                .bind("none", Long.MAX_VALUE)
                .execute();
        numbers.forget(handle);
    }

    private Optional<Kept> find(Handle handle, String token, String called) {
        return numbers.find(handle, token, called).flatMap(number -> handle.createQuery(
                        "select request, status, location, etag, body from answer where number = :number and token = :token and called = :called")
                .bind("number", number)
                .bind("token", token)
                .bind("called", called)
                .map((row, context) -> kept(row))
                .findOne());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("request"), new Reply(
                row.getInt("status"),
                Optional.ofNullable(row.getString("location")),
                Optional.ofNullable(row.getString("etag")),
                row.getString("body"),
                true));
    }
}
