package zeren.api.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import zeren.accountability.Charge;
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

/** What was granted to persons beside what their posts give. It helps whom a sign-in of the school names; a token knows nothing of it. */
public final class Grants {
    private final Sql sql;
    private final Journal journal;
    private final AnswerStore answers;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Remembered<String, List<StaffGrant>> byStaffNo = new Remembered<>();

    /** Creates the grants of a database, judged by {@code clock}; {@code tokens} are what else lets anybody in. */
    public Grants(Sql sql, Journal journal, AnswerStore answers, Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.sql = sql;
        this.journal = journal;
        this.answers = answers;
        this.clock = clock;
    }

    /** Returns what a person is granted now. The journal's end is asked for each time, so a revocation holds from the next call on, on every server. */
    List<StaffGrant> good(String staffNo) {
        return good(byStaffNo.find(sql.door(), staffNo, unknown -> Optional.of(sql.read(handle -> GrantStore.of(handle, staffNo)))).orElseThrow());
    }

    /**
     * Returns what lets a caller's write go on when its turn comes: that on which it was let in holds still. It may have been taken back, or have
     * ended, while the write waited. What posts give is judged by {@link Caller#by}.
     *
     * <p>To be asked while the transaction holds the lock of the journal, which a revocation needs too. It throws a {@link Refusal}: the door's, if
     * the token has ended; 403, if something that the person was granted has.
     */
    public TokenCheck stillGood(Caller caller) {
        return caller.signedIn().<TokenCheck>map(on -> (handle, token) -> check(handle, caller, on)).orElse(tokens::check);
    }

    /** Tells whether that on which a caller was let in holds still, for what goes on after it was answered. The database is asked each time. */
    public boolean isStillGood(Caller caller) {
        return caller.signedIn()
                .map(on -> sql.read(handle -> ended(handle, caller, on)).isEmpty())
                .orElseGet(() -> tokens.findGood(caller.tokenId()).isPresent());
    }

    private void check(Handle handle, Caller caller, SignedIn on) {
        ended(handle, caller, on).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Returns what whoever was let in is told, where that on which it was has ended. */
    private Optional<Refusal> ended(Handle handle, Caller caller, SignedIn on) {
        if (!clock.instant().isBefore(on.until())) {
            return Optional.of(Access.badToken());
        }
        String staffNo = caller.person().map(Charge::staffNo).orElseThrow();
        Set<String> granted = good(handle, staffNo).stream().map(StaffGrant::id).collect(Collectors.toSet());
        return granted.containsAll(on.grants())
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("A grant of this person ended while the request waited for its turn: send it again."));
    }

    private List<StaffGrant> good(Handle handle, String staffNo) {
        return good(GrantStore.of(handle, staffNo));
    }

    private List<StaffGrant> good(List<StaffGrant> given) {
        Instant now = clock.instant();
        return given.stream().filter(one -> one.isGood(now)).toList();
    }

    /** Returns every grant, or all that a person ever had; the oldest first. */
    List<StaffGrant> all(Optional<String> staffNo) {
        return sql.read(handle -> staffNo.map(one -> GrantStore.of(handle, one)).orElseGet(() -> GrantStore.all(handle)));
    }

    /**
     * Returns the grant of that id.
     *
     * @throws Refusal if there is none
     */
    StaffGrant get(String id) {
        return sql.read(handle -> get(handle, id));
    }

    /**
     * Grants something to a person for a request, or returns what that request was answered before.
     *
     * @throws Refusal if the key was given to another request
     */
    Reply give(String staffNo, Grant grant, Author author, Optional<RequestKey> key) {
        return sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, key, () -> {
                StaffGrant given = add(handle, staffNo, grant, author);
                return Reply.created("/grants/" + given.id(), GrantJson.of(given));
            });
        });
    }

    /**
     * Takes a grant back. From now on it allows nothing, on any server over the database.
     *
     * @param check throws what is in the way of it, given the grant as it stands
     * @return the grant as it then is
     * @throws Refusal if there is no such grant, or it was taken back before
     */
    StaffGrant revoke(Caller caller, String id, Author author, Consumer<StaffGrant> check) {
        return sql.write(handle -> {
            Journal.lock(handle);
            stillGood(caller).check(handle, caller.tokenId());
            StaffGrant given = get(handle, id);
            check.accept(given);
            given.revokedAt().ifPresent(at -> {
                throw new Refusal(Problem.of(ProblemType.CONFLICT, "Grant " + id + " was revoked on " + at + "."));
            });
            JournalEntry entry = journal.append(handle, author, JournalKind.GRANT_REVOKED, Map.of("staff_grant", id));
            GrantStore.revoke(handle, entry.sequence(), given.sequence());
            return get(handle, id);
        });
    }

    private StaffGrant add(Handle handle, String staffNo, Grant grant, Author author) {
        Map<String, Object> payload = new TreeMap<>(Map.of("staff_no", staffNo, "role", grant.role().code()));
        if (!grant.scope().isEverything()) {
            payload.put("units", grant.scope().units());
        }
        grant.expiresAt().map(Instant::toString).ifPresent(instant -> payload.put("expires_at", instant));
        JournalEntry entry = journal.append(handle, author, JournalKind.GRANT_GIVEN, payload);
        StaffGrant given = new StaffGrant(entry.sequence(), staffNo, grant, entry.recordedAt(), Optional.empty());
        GrantStore.add(handle, given);
        return given;
    }

    private static StaffGrant get(Handle handle, String id) {
        return StaffGrant.sequence(id)
                .flatMap(sequence -> GrantStore.find(handle, sequence))
                .orElseThrow(() -> Refusal.notFound("There is no grant " + id + "."));
    }
}
