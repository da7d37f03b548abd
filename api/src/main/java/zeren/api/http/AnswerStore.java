package zeren.api.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Instants;
import zeren.api.sql.Journal;

/** The answers to requests that had an {@code Idempotency-Key}, each kept in the transaction of what it answers for. */
public final class AnswerStore {
    private static final Duration KEPT = Duration.ofDays(30);

    private AnswerStore() {}

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
    public static Reply once(Handle handle, Optional<RequestKey> key, Supplier<Reply> work) {
        key.ifPresent(asked -> asked.check().check(handle, asked.token()));
        Optional<Kept> kept = key.flatMap(asked -> asked.called().flatMap(called -> find(handle, asked.token(), called)));
        if (kept.isPresent()) {
            if (!kept.get().request().equals(key.orElseThrow().request())) {
                throw new Refusal(Problem.of(ProblemType.KEY_REUSED));
            }
            return kept.get().reply();
        }
        Reply reply = work.get();
        key.ifPresent(asked -> asked.called().ifPresent(called -> keep(handle, asked, called, reply)));
        return reply;
    }

    /** Deletes the answers that were given 30 days or longer before the journal's last entry. */
    public static void forgetOld(Handle handle) {
        Instant before = Journal.head(handle).recordedAt().minus(KEPT);
        handle.createUpdate("delete from answer where created_at < :before").bind("before", Instants.utc(before)).execute();
    }

    private static Optional<Kept> find(Handle handle, String token, String called) {
        return handle.createQuery("select request, status, location, etag, body from answer where token = :token and called = :called")
                .bind("token", token)
                .bind("called", called)
                .map((row, context) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("request"), new Reply(
                row.getInt("status"),
                Optional.ofNullable(row.getString("location")),
                Optional.ofNullable(row.getString("etag")),
                row.getString("body"),
                true));
    }

    private static void keep(Handle handle, RequestKey key, String called, Reply reply) {
        handle.createUpdate("insert into answer (token, called, request, status, location, etag, body, created_at)"
                        + " values (:token, :called, :request, :status, :location, :etag, :body, :at)")
                .bind("token", key.token())
                .bind("called", called)
                .bind("request", key.request())
                .bind("status", reply.status())
                .bind("location", reply.location().orElse(null))
                .bind("etag", reply.etag().orElse(null))
                .bind("body", reply.body())
                .bind("at", Instants.utc(key.at()))
                .execute();
    }
}
