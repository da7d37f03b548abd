package zeren.api.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import zeren.api.http.AnswerStore;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;

/** Grants to persons in a register, with every column filled in one of them. */
public final class SmallGrants {
    private static final Author AUTHOR = new Author("clerk", "request-1");

    private SmallGrants() {}

    /** Gives some, and revokes two. */
    public static void fill(Sql sql, Journal journal, InstantSource clock) {
        Tokens tokens = new Tokens(sql, journal, new AnswerStore(), clock);
        Grants grants = new Grants(sql, journal, new AnswerStore(), tokens, clock);
        Caller caller = new Caller(tokens.all().get(0).id(), Role.ADMINISTRATOR, Scope.EVERYTHING);
        Grant auditor = new Grant(Role.AUDITOR, Scope.of(List.of("school")), Optional.of(Instant.parse("2027-01-31T16:00:00.5Z")));
        Grant reviewer = new Grant(Role.REVIEWER, Scope.of(List.of("0101", "0102")), Optional.empty());
        List.of(auditor, reviewer, Grant.FIRST).forEach(grant -> grants.give("00043", grant, AUTHOR, Optional.empty()));
        grants.all(Optional.empty()).stream().limit(2).forEach(given -> grants.revoke(caller, given.id(), AUTHOR, unchanged -> { }));
    }
}
