package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.accountability.Charge;
import zeren.api.http.AnswerStore;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;

/** What lets a write of a person go on when its turn comes. */
@ParameterizedClass
@EnumSource
class GrantsTest {
    private static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");
    private static final Grant VIEWER = new Grant(Role.VIEWER, Scope.of(List.of("0101")), Optional.of(NOON.plusSeconds(60)));

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Instant now = NOON;
    private Sql sql;
    private Tokens tokens;
    private Grants grants;

    @BeforeEach
    void open() {
        sql = Sql.open(engine.empty(folder));
        Journal journal = new Journal(() -> now);
        tokens = new Tokens(sql, journal, new AnswerStore(), () -> now);
        grants = new Grants(sql, journal, new AnswerStore(), tokens, () -> now);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void allThatThePersonCameInOnHasToHoldStill() {
        Caller nothing = person();
        StaffGrant given = give(VIEWER);
        Caller person = person();
        give(Grant.FIRST);
        check(nothing);
        check(person);
        grants.revoke(nothing, given.id(), Author.SYSTEM, unchanged -> { });
        check(nothing);
        check(person());
        assertEquals(ProblemType.FORBIDDEN, refused(person));
    }

    @Test
    void aGrantEndsWhileTheWriteWaits() {
        give(VIEWER);
        Caller person = person();
        now = NOON.plusSeconds(59);
        check(person);
        now = NOON.plusSeconds(60);
        assertEquals(ProblemType.FORBIDDEN, refused(person));
        check(person());
    }

    @Test
    void theTokenOfTheSignInEndsWhileTheWriteWaits() {
        Caller person = person();
        now = NOON.plusSeconds(299);
        check(person);
        now = NOON.plusSeconds(300);
        assertEquals(ProblemType.UNAUTHENTICATED, refused(person));
    }

    @Test
    void ofATokenOfOursTheTokenHasToHold() {
        Token token = tokens.create(Grant.FIRST, Author.SYSTEM).token();
        Caller bearer = tokens.findGood(token.id()).orElseThrow();
        check(bearer);
        tokens.revoke(token.id(), Author.SYSTEM, unchanged -> { });
        assertEquals(ProblemType.UNAUTHENTICATED, refused(bearer));
    }

    @Test
    void aPersonIsNobodyElsesGrants() {
        give(VIEWER);
        assertEquals(1, grants.good("00043").size());
        assertEquals(List.of(), grants.good("00044"));
        assertEquals(List.of(), grants.good("0043"));
        assertEquals(VIEWER, grants.good("00043").get(0).grant());
    }

    private StaffGrant give(Grant grant) {
        grants.give("00043", grant, Author.SYSTEM, Optional.empty());
        List<StaffGrant> all = grants.all(Optional.of("00043"));
        return all.get(all.size() - 1);
    }

    private Caller person() {
        return Caller.of(new Identity("campus", "00043", NOON.plusSeconds(300)), new Charge("00043", List.of(), List.of(), List.of()), grants.good("00043"));
    }

    private void check(Caller caller) {
        sql.write(handle -> {
            Journal.lock(handle);
            grants.stillGood(caller).check(handle, caller.tokenId());
            return caller;
        });
    }

    private ProblemType refused(Caller caller) {
        return assertThrows(Refusal.class, () -> check(caller)).problem().type();
    }
}
