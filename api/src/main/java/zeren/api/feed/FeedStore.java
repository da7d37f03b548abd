package zeren.api.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.api.access.Caller;
import zeren.api.http.AnswerStore;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.TokenCheck;

/** The feeds of a register. */
public final class FeedStore {
    private final Sql sql;
    private final Journal journal;
    private final AnswerStore answers;
    private final Function<Caller, TokenCheck> check;

    /** Creates the feeds of a database; {@code check} gives what throws where, in a transaction, a caller's token opens nothing any more. */
    public FeedStore(Sql sql, Journal journal, AnswerStore answers, Function<Caller, TokenCheck> check) {
        this.sql = sql;
        this.journal = journal;
        this.answers = answers;
        this.check = check;
    }

    /**
     * Makes a feed for a request, or returns what that request was answered before: then without the address, which is kept nowhere.
     *
     * @param address makes the address of a key
     * @throws Refusal if the key of the request was given to another
     */
    Reply create(FeedTerms terms, Caller caller, Author author, Optional<RequestKey> request, Function<FeedKey, String> address) {
        FeedKey key = FeedKey.random();
        AtomicReference<Feed> made = new AtomicReference<>();
        Reply reply = sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, request, () -> {
                made.set(add(handle, key, terms, caller.tokenId(), author));
                return Reply.created("/calendars/" + made.get().id(), FeedJson.of(made.get()));
            });
        });
        return reply.replayed() ? reply : reply.showing(FeedJson.of(made.get()).put("url", address.apply(key)));
    }

    /** Returns the feed of a key, or nothing where the key is unknown or its feed was taken back. The database is asked each time. */
    Optional<Feed> open(FeedKey key) {
        return sql.read(handle -> FeedRowStore.find(handle, key))
                .filter(feed -> key.hasHash(feed.sha256()))
                .filter(feed -> feed.revokedAt().isEmpty());
    }

    /** Returns the feeds that a caller keeps, the oldest first: its own, or all of them for an administrator. */
    List<Feed> of(Caller caller) {
        return sql.read(FeedRowStore::all).stream().filter(feed -> keeps(caller, feed)).toList();
    }

    /**
     * Returns a feed that a caller keeps.
     *
     * @throws Refusal if there is none of that id
     */
    Feed get(Caller caller, String id) {
        return sql.read(handle -> get(handle, caller, id));
    }

    /**
     * Takes a feed back, for whoever keeps it. From now on its key opens nothing, on any server over the database.
     *
     * @param unchanged throws what is in the way of it, given the feed as it stands
     * @return the feed as it then is
     * @throws Refusal if there is no such feed, it was taken back before, or the caller's token opens nothing any more
     */
    Feed revoke(Caller caller, String id, Author author, Consumer<ObjectNode> unchanged) {
        return sql.write(handle -> {
            Journal.lock(handle);
            check.apply(caller).check(handle, caller.tokenId());
            Feed feed = get(handle, caller, id);
            unchanged.accept(FeedJson.of(feed));
            feed.revokedAt().ifPresent(at -> {
                throw new Refusal(Problem.of(ProblemType.CONFLICT, "Calendar " + id + " was revoked on " + at + "."));
            });
            JournalEntry entry = journal.append(handle, author, JournalKind.FEED_REVOKED, Map.of("feed", id));
            FeedRowStore.revoke(handle, entry.sequence(), feed.sequence());
            return get(handle, caller, id);
        });
    }

    private Feed add(Handle handle, FeedKey key, FeedTerms terms, String token, Author author) {
        Map<String, Object> payload = new TreeMap<>(Map.of("token", token, "sha256", key.sha256(), "lang", terms.language().code()));
        terms.unit().ifPresent(unit -> payload.put("unit", unit));
        terms.post().ifPresent(post -> payload.put("post", post));
        if (!terms.alarmsDaysBefore().isEmpty()) {
            payload.put("alarms_days_before", terms.alarmsDaysBefore());
        }
        JournalEntry entry = journal.append(handle, author, JournalKind.FEED_CREATED, payload);
        Feed feed = new Feed(entry.sequence(), token, key.sha256(), terms, entry.recordedAt(), Optional.empty());
        FeedRowStore.add(handle, feed);
        return feed;
    }

    private static Feed get(Handle handle, Caller caller, String id) {
        return Feed.sequence(id)
                .flatMap(sequence -> FeedRowStore.find(handle, sequence))
                .filter(feed -> keeps(caller, feed))
                .orElseThrow(() -> Refusal.notFound("There is no calendar " + id + "."));
    }

    private static boolean keeps(Caller caller, Feed feed) {
        return caller.isAdministrator() || feed.token().equals(caller.tokenId());
    }
}
