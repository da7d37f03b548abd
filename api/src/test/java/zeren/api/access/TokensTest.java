package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.http.AnswerStore;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.sql.Author;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;

@ParameterizedClass
@EnumSource
class TokensTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Instant time = START;
    private Database database;
    private Sql sql;
    private Journal journal;
    private Tokens tokens;

    @BeforeEach
    void open() {
        database = Template.TABLES.copy(engine, folder);
        sql = Sql.open(database);
        journal = new Journal(() -> time);
        tokens = new Tokens(sql, journal, new AnswerStore(), () -> time);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void writesTheFirstTokenForItsOwnersEyesAlone() throws Exception {
        Path file = tokens.writeFirst(folder.resolve("data")).orElseThrow();

        assertEquals(folder.resolve("data/admin.token"), file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).matches("zrn_[0-9A-Za-z_-]{43}\n"), "the form of a token");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void knowsTheAdministratorByTheFirstToken() throws Exception {
        String token = firstToken();

        Caller caller = tokens.authenticate(token).orElseThrow();
        assertEquals(Role.ADMINISTRATOR, caller.capacities().get(0).role());
        JournalEntry entry = sql.read(handle -> Journal.after(handle, 0, 9)).get(0);
        assertEquals(JournalKind.TOKEN_CREATED, entry.kind());
        assertEquals(
                "{\"id\":\"" + caller.tokenId() + "\",\"role\":\"administrator\",\"sha256\":\"" + Sha256.hex(token) + "\"}",
                entry.payload());
    }

    @Test
    void writesNoSecondFirstTokenAndHonoursTheFirstAfterARestart() throws Exception {
        String token = firstToken();
        Files.delete(folder.resolve("admin.token"));
        sql.close();
        sql = Sql.open(database);
        tokens = new Tokens(sql, journal, new AnswerStore(), () -> time);

        assertEquals(Optional.empty(), tokens.writeFirst(folder));
        assertFalse(Files.exists(folder.resolve("admin.token")));
        assertTrue(tokens.authenticate(token).isPresent());
    }

    @Test
    void replacesAFileThatACrashLeftBehindAndGivesItTheRightPermissions() throws Exception {
        Files.writeString(folder.resolve("admin.token"), "zrn_old\n");
        Files.writeString(folder.resolve("admin.token.new"), "half");

        assertTrue(tokens.authenticate(firstToken()).isPresent());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin.token"))));
    }

    @Test
    void makesNoTokenWhereTheFileCannotBeWritten() throws Exception {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file where the folder should be");

        assertThrows(UncheckedIOException.class, () -> tokens.writeFirst(occupied));
        assertEquals(0, sql.read(Journal::head).sequence());
        assertTrue(tokens.writeFirst(folder).isPresent());
    }

    @Test
    void knowsNobodyByWhatIsNoToken() throws Exception {
        String token = firstToken();
        String other = token.substring(0, 46) + (token.charAt(46) == 'A' ? 'B' : 'A');
        Stream.of(null, "", "zrn_", other, token + "A", token + " ", " " + token, token.toUpperCase(Locale.ROOT),
                        token.substring(4), "zrn_" + "A".repeat(43), "' or 1=1 --", "zrn_\0" + token.substring(5))
                .forEach(shown -> assertEquals(Optional.empty(), tokens.authenticate(shown)));
    }

    @Test
    void knowsABearerUpToTheInstantAtWhichTheTokenExpires() {
        Secret secret = Secret.random();
        add(new Token("t", secret.sha256(), grant(Role.ADMINISTRATOR, START.plusSeconds(60)), START, Optional.empty()));

        time = START.plusSeconds(60).minusNanos(1_000);
        assertEquals(Optional.of(new Caller("t", Role.ADMINISTRATOR, Scope.EVERYTHING)), tokens.authenticate(secret.reveal()));
        time = START.plusSeconds(60);
        assertEquals(Optional.empty(), tokens.authenticate(secret.reveal()));
    }

    @Test
    void knowsNobodyByATokenFromTheMomentItIsRevoked() {
        Issued issued = tokens.create(Grant.FIRST, Author.SYSTEM);
        Tokens others = new Tokens(sql, new Journal(() -> time), new AnswerStore(), () -> time);
        assertTrue(tokens.authenticate(issued.secret().reveal()).isPresent());
        assertTrue(others.authenticate(issued.secret().reveal()).isPresent());
        others.revoke(issued.token().id(), Author.SYSTEM, token -> { });

        assertEquals(Optional.empty(), tokens.authenticate(issued.secret().reveal()));
        assertEquals(Optional.empty(), others.authenticate(issued.secret().reveal()));
    }

    @Test
    void keepsTheValueNowhere() throws Exception {
        String token = firstToken();

        String kept = sql.read(handle -> handle.createQuery("select * from token").mapToMap().list().toString()
                + handle.createQuery("select * from journal").mapToMap().list());
        assertFalse(kept.contains(token.substring(4)));
        assertEquals("zrn_…", Secret.parse(token).orElseThrow().toString());
    }

    @Test
    void makesValuesThatDoNotRepeat() {
        Set<String> values = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> values.add(Secret.random().reveal()));

        assertEquals(1_000, values.size());
    }

    @Test
    void keepsRoleUnitsAndEndAndWritesThemIntoTheJournal() {
        Grant grant = new Grant(Role.REPORTER, Scope.of(List.of("0102", "0101")), Optional.of(START.plusSeconds(60)));
        Issued issued = tokens.create(grant, Author.SYSTEM);

        assertEquals(List.of(issued.token()), tokens.all());
        assertEquals(issued.token(), tokens.get(issued.token().id()));
        assertEquals(
                Optional.of(new Caller(issued.token().id(), Role.REPORTER, grant.scope())),
                tokens.authenticate(issued.secret().reveal()));
        assertEquals(
                "{\"expires_at\":\"2026-03-01T08:01:00Z\",\"id\":\"" + issued.token().id() + "\",\"role\":\"reporter\",\"sha256\":\""
                        + Sha256.hex(issued.secret().reveal()) + "\",\"units\":[\"0101\",\"0102\"]}",
                lastEntry().payload());
    }

    @Test
    void keepsThatATokenIsADelegatesAndWritesItIntoTheJournal() {
        Issued issued = tokens.create(new Grant(Role.VIEWER, Scope.of(List.of("0101")), Optional.empty()).asDelegate(), Author.SYSTEM);

        assertEquals(List.of(issued.token()), tokens.all());
        assertTrue(tokens.authenticate(issued.secret().reveal()).orElseThrow().isDelegate());
        assertTrue(lastEntry().payload().startsWith("{\"delegate\":true,\"id\":"), lastEntry().payload());
    }

    @Test
    void aRevokedTokenOpensNothingWhateverTheClockSays() {
        Issued issued = tokens.create(grant(Role.ADMINISTRATOR, START.plusSeconds(60)), Author.SYSTEM);
        String id = issued.token().id();
        time = START.minusSeconds(3600);

        Token revoked = tokens.revoke(id, Author.SYSTEM, token -> assertEquals(issued.token(), token));
        assertEquals(Optional.empty(), tokens.authenticate(issued.secret().reveal()));
        assertEquals(JournalKind.TOKEN_REVOKED, lastEntry().kind());
        assertEquals("{\"id\":\"" + id + "\"}", lastEntry().payload());
        assertEquals(Optional.of(lastEntry().recordedAt()), revoked.revokedAt());
    }

    @Test
    void aWriteGoesOnWhileTheTokenIsGoodWhenItsTurnComes() {
        String id = tokens.create(grant(Role.ADMINISTRATOR, START.plusSeconds(60)), Author.SYSTEM).token().id();
        check(id);
        time = START.plusSeconds(60);
        assertRefused(id);
        time = START;
        check(id);
        tokens.revoke(id, Author.SYSTEM, token -> {});
        assertRefused(id);
        assertRefused("nobody");
        assertRefused(Author.SYSTEM.actor());
    }

    private void assertRefused(String id) {
        Refusal refusal = assertThrows(Refusal.class, () -> check(id));
        assertEquals(ProblemType.UNAUTHENTICATED, refusal.problem().type());
        assertEquals(Map.of("WWW-Authenticate", "Bearer realm=\"zeren\", error=\"invalid_token\""), refusal.problem().headers());
    }

    private void check(String id) {
        sql.write(handle -> {
            Journal.lock(handle);
            tokens.check(handle, id);
            return null;
        });
    }

    @Test
    void revokesOnceAndOnlyWhatThereIs() {
        String id = tokens.create(Grant.FIRST, Author.SYSTEM).token().id();
        tokens.revoke(id, Author.SYSTEM, token -> {});

        Refusal twice = assertThrows(Refusal.class, () -> tokens.revoke(id, Author.SYSTEM, token -> {}));
        assertEquals(ProblemType.CONFLICT, twice.problem().type());
        Refusal none = assertThrows(Refusal.class, () -> tokens.revoke("x", Author.SYSTEM, token -> {}));
        assertEquals(ProblemType.NOT_FOUND, none.problem().type());
        assertEquals(2, sql.read(Journal::head).sequence());
    }

    private JournalEntry lastEntry() {
        List<JournalEntry> entries = sql.read(handle -> Journal.after(handle, 0, 99));
        return entries.get(entries.size() - 1);
    }

    private static Grant grant(Role role, Instant expiresAt) {
        return new Grant(role, Scope.EVERYTHING, Optional.of(expiresAt));
    }

    private String firstToken() throws Exception {
        return Files.readString(tokens.writeFirst(folder).orElseThrow()).strip();
    }

    private void add(Token token) {
        sql.write(handle -> {
            long sequence = journal.append(handle, Author.SYSTEM, JournalKind.TOKEN_CREATED, Map.of()).sequence();
            TokenStore.add(handle, sequence, token);
            return null;
        });
    }
}
