package zeren.api.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import zeren.api.http.Language;
import zeren.api.sql.Instants;

/** The rows of feeds, to and from their tables. */
final class FeedRowStore {
    private static final String FEEDS = "select feed.sequence, feed.token, feed.sha256, feed.unit, feed.post, feed.lang, made.recorded_at as created_at,"
            + " ended.recorded_at as revoked_at from calendar_feed feed join journal made on made.sequence = feed.sequence"
            + " left join calendar_feed_revocation revoked on revoked.feed = feed.sequence left join journal ended on ended.sequence = revoked.sequence ";

    private FeedRowStore() {}

    static void add(Handle handle, Feed feed) {
        handle.createUpdate("insert into calendar_feed (sequence, token, sha256, unit, post, lang)"
                        + " values (:sequence, :token, :sha256, :unit, :post, :lang)")
                .bind("sequence", feed.sequence())
                .bind("token", feed.token())
                .bind("sha256", feed.sha256())
                .bind("unit", feed.terms().unit().orElse(null))
                .bind("post", feed.terms().post().orElse(null))
                .bind("lang", feed.terms().language().code())
                .execute();
        List<Integer> alarms = feed.terms().alarmsDaysBefore();
        if (!alarms.isEmpty()) {
            PreparedBatch rows = handle.prepareBatch(
                    "insert into calendar_feed_alarm (sequence, position, days_before) values (:sequence, :position, :days)");
            for (int i = 0; i < alarms.size(); i++) {
                rows.bind("sequence", feed.sequence()).bind("position", i + 1).bind("days", alarms.get(i)).add();
            }
            rows.execute();
        }
    }

    static void revoke(Handle handle, long sequence, long feed) {
        handle.createUpdate("insert into calendar_feed_revocation (sequence, feed) values (:sequence, :feed)")
                .bind("sequence", sequence)
                .bind("feed", feed)
                .execute();
    }

    static Optional<Feed> find(Handle handle, FeedKey key) {
        return feeds(handle, handle.createQuery(FEEDS + "where feed.sha256 = :sha256").bind("sha256", key.sha256())).stream().findFirst();
    }

    static Optional<Feed> find(Handle handle, long sequence) {
        return feeds(handle, handle.createQuery(FEEDS + "where feed.sequence = :sequence").bind("sequence", sequence)).stream().findFirst();
    }

    /** Returns every feed, the oldest first. */
    static List<Feed> all(Handle handle) {
        return feeds(handle, handle.createQuery(FEEDS + "order by feed.sequence"));
    }

    private static List<Feed> feeds(Handle handle, Query query) {
        return query.map((row, context) -> feed(handle, row)).list();
    }

    private static Feed feed(Handle handle, ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        FeedTerms terms = new FeedTerms(
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("post")),
                Language.valueOf(row.getString("lang").toUpperCase(Locale.ROOT)),
                alarms(handle, sequence));
        return new Feed(sequence, row.getString("token"), row.getString("sha256"), terms, Instants.get(row, "created_at"), Instants.find(row, "revoked_at"));
    }

    private static List<Integer> alarms(Handle handle, long sequence) {
        return handle.createQuery("select days_before from calendar_feed_alarm where sequence = :sequence order by position")
                .bind("sequence", sequence)
                .mapTo(Integer.class)
                .list();
    }
}
