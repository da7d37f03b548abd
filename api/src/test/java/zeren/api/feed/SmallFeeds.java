package zeren.api.feed;

import java.util.List;
import java.util.Optional;
import zeren.api.access.Caller;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.http.AnswerStore;
import zeren.api.http.Language;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;

/** Feeds of every kind in a register, with every column filled in one of them. */
public final class SmallFeeds {
    private static final Author AUTHOR = new Author("clerk", "request-1");

    private SmallFeeds() {}

    /** Makes some for a token, and revokes two. */
    public static void fill(Sql sql, Journal journal, String token) {
        Caller caller = new Caller(token, Role.ADMINISTRATOR, Scope.EVERYTHING);
        FeedStore feeds = new FeedStore(sql, journal, new AnswerStore(), one -> (handle, id) -> { });
        List<FeedTerms> terms = List.of(
                new FeedTerms(Optional.of("0101"), Optional.empty(), Language.ZH, List.of(7, 1)),
                new FeedTerms(Optional.empty(), Optional.of("0101.secretary"), Language.EN, List.of()),
                new FeedTerms(Optional.empty(), Optional.empty(), Language.ZH, List.of(0)));
        for (FeedTerms made : terms) {
            feeds.create(made, caller, AUTHOR, Optional.empty(), FeedKey::reveal);
        }
        feeds.of(caller).stream().limit(2).forEach(feed -> feeds.revoke(caller, feed.id(), AUTHOR, json -> { }));
    }
}
