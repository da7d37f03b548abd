package zeren.api.access;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import zeren.api.http.Access;
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
import zeren.api.sql.Remembered;
import zeren.api.sql.Sql;
import zeren.api.sql.TokenCheck;

/** The tokens by which callers are known. */
public final class Tokens {
    private static final String FIRST = "admin.token";

    private final Sql sql;
    private final Journal journal;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final Remembered<String, Token> bySha256 = new Remembered<>();
    private final Remembered<String, Token> byId = new Remembered<>();

    /** Creates the tokens of a database, judged by {@code clock}. */
    public Tokens(Sql sql, Journal journal, AnswerStore answers, InstantSource clock) {
        this.sql = sql;
        this.journal = journal;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Returns whoever bears a token, or nothing where the token is malformed, unknown, expired or revoked.
     *
     * <p>The journal's end is asked for each time, and whatever makes or revokes a token is an entry of it: so a revocation holds from the next call on,
     * on every server.
     */
    public Optional<Caller> authenticate(String bearerToken) {
        return Secret.parse(bearerToken).flatMap(this::authenticate);
    }

    /** Returns whoever bears the token of that value, or nothing where it opens nothing. */
    Optional<Caller> authenticate(Secret secret) {
        return bySha256.find(sql.door(), secret.sha256(), unknown -> sql.read(handle -> TokenStore.find(handle, secret)))
                .filter(token -> token.matches(secret))
                .filter(token -> token.isGood(clock.instant()))
                .map(token -> new Caller(token.id(), token.grant().role(), token.grant().scope(), token.grant().isDelegate(), Optional.empty()));
    }

    /** Returns whoever bears the token of that id, or nothing where it opens nothing any more. */
    public Optional<Caller> findGood(String id) {
        return sql.read(handle -> TokenStore.find(handle, id))
                .filter(token -> token.isGood(clock.instant()))
                .map(token -> new Caller(token.id(), token.grant().role(), token.grant().scope()));
    }

    /**
     * Lets a write go on while the token that was shown for it is good: it may have been taken back, or have ended, while the write waited for
     * its turn.
     *
     * <p>To be asked while the caller's transaction holds the lock of the journal, which a revocation needs too, and before it records anything.
     *
     * @throws Refusal as the door's, if the token of that id opens nothing any more
     */
    public void check(Handle handle, String id) {
        Optional<Token> known = byId.find(sql.door(handle), id, unknown -> TokenStore.find(handle, unknown));
        if (known.filter(token -> token.isGood(clock.instant())).isEmpty()) {
            throw Access.badToken();
        }
    }

    /**
     * Makes an administrator's token where there is no token at all, and writes it into {@code folder}.
     *
     * <p>The file is written before the token is good: a crash between the two leaves a file that the next start replaces,
     * never a register that nobody can enter.
     *
     * @return the file that was written, or nothing where tokens existed
     */
    public Optional<Path> writeFirst(Path folder) {
        return sql.write(handle -> {
            Journal.lock(handle);
            if (!TokenStore.isEmpty(handle)) {
                return Optional.empty();
            }
            Secret secret = Secret.random();
            Path file = folder.resolve(FIRST);
            TokenFile.write(file, secret);
            add(handle, secret, Grant.FIRST, Author.SYSTEM);
            return Optional.of(file);
        });
    }

    /** Makes a token. */
    public Issued create(Grant grant, Author author) {
        Secret secret = Secret.random();
        return new Issued(sql.write(handle -> add(handle, secret, grant, author)), secret);
    }

    /**
     * Makes a token for a request, or returns what that request was answered before: then without the token's value, which is kept nowhere.
     *
     * @throws Refusal if the key was given to another request
     */
    Reply create(Grant grant, Author author, Optional<RequestKey> key) {
        Secret secret = Secret.random();
        AtomicReference<Token> made = new AtomicReference<>();
        Reply reply = sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, key, () -> {
                made.set(add(handle, secret, grant, author));
                return Reply.created("/tokens/" + made.get().id(), TokenJson.of(made.get()));
            });
        });
        return reply.replayed() ? reply : reply.showing(TokenJson.of(new Issued(made.get(), secret)));
    }

    /** Returns every token, the oldest first. */
    public List<Token> all() {
        return sql.read(TokenStore::all);
    }

    /**
     * Returns the token of that id.
     *
     * @throws Refusal if there is none
     */
    Token get(String id) {
        return sql.read(handle -> get(handle, id));
    }

    /**
     * Takes a token back. From now on it opens nothing, on any server over the database.
     *
     * @param check throws what is in the way of it, given the token as it stands
     * @return the token as it then is
     * @throws Refusal if there is no such token, or it was taken back before
     */
    public Token revoke(String id, Author author, Consumer<Token> check) {
        return sql.write(handle -> {
            Journal.lock(handle);
            return revoke(handle, id, author, check);
        });
    }

    /** Takes a token back for whoever showed another, or the same, or was named by a sign-in: {@code stillGood} throws where that has ended. */
    Token revokeFor(TokenCheck stillGood, String id, Author author, Consumer<Token> check) {
        return sql.write(handle -> {
            Journal.lock(handle);
            stillGood.check(handle, author.actor());
            return revoke(handle, id, author, check);
        });
    }

    private Token revoke(Handle handle, String id, Author author, Consumer<Token> check) {
        Token token = get(handle, id);
        check.accept(token);
        token.revokedAt().ifPresent(at -> {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, "Token " + id + " was revoked on " + at + "."));
        });
        JournalEntry entry = journal.append(handle, author, JournalKind.TOKEN_REVOKED, Map.of("id", id));
        TokenStore.revoke(handle, id, entry.recordedAt());
        return get(handle, id);
    }

    private static Token get(Handle handle, String id) {
        return TokenStore.find(handle, id).orElseThrow(() -> Refusal.notFound("There is no token " + id + "."));
    }

    private Token add(Handle handle, Secret secret, Grant grant, Author author) {
        String id = UUID.randomUUID().toString();
        JournalEntry entry = journal.append(handle, author, JournalKind.TOKEN_CREATED, payload(id, secret, grant));
        Token token = new Token(id, secret.sha256(), grant, entry.recordedAt(), Optional.empty());
        TokenStore.add(handle, entry.sequence(), token);
        return token;
    }

    private static Map<String, Object> payload(String id, Secret secret, Grant grant) {
        Map<String, Object> payload = new TreeMap<>(Map.of("id", id, "role", grant.role().code(), "sha256", secret.sha256()));
        if (!grant.scope().isEverything()) {
            payload.put("units", grant.scope().units());
        }
        if (grant.isDelegate()) {
            payload.put("delegate", true);
        }
        grant.expiresAt().map(Instant::toString).ifPresent(instant -> payload.put("expires_at", instant));
        return payload;
    }
}
