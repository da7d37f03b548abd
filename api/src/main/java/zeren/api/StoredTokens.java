package zeren.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Grant;
import zeren.api.access.Role;
import zeren.api.access.Scope;
import zeren.api.access.TokenJson;
import zeren.api.http.Refusal;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.api.sql.Author;
import zeren.api.sql.Database;
import zeren.api.sql.StorageException;
import zeren.organisation.Organisation;
import zeren.text.InvalidValueException;

/** The tokens of a register that this process opens itself. */
final class StoredTokens implements TokenDesk {
    private static final Author AUTHOR = new Author(Author.SYSTEM.actor(), "command");

    private final Store store;
    private final LocalDate today;
    private final Instant now;

    private StoredTokens(Store store, LocalDate today, Instant now) {
        this.store = store;
        this.today = today;
        this.now = now;
    }

    /**
     * Opens the register.
     *
     * @throws Refused if there is none, or a server has it open
     */
    static StoredTokens open(Path folder, Database database, InstantSource clock, ZoneId zone, Instant now) {
        if (database.equals(Database.inFolder(folder)) && !Files.exists(folder.resolve("zeren.mv.db"))) {
            throw new Refused("there is no register in " + folder + ": name its folder with --data");
        }
        try {
            return new StoredTokens(Store.open(database, folder, clock, zone), LocalDate.ofInstant(now, zone), now);
        } catch (StorageException closed) {
            throw new Refused(closed.getMessage() + ". While a server runs, ask it: --url ADDRESS --token-file FILE");
        }
    }

    @Override
    public JsonNode create(Wanted wanted) {
        List<String> units = wanted.units();
        try {
            Role known = Snake.parse("role", Role.class, wanted.role());
            if (wanted.isDelegate() && !known.mayBeDelegate()) {
                throw new Refused("a delegate is a viewer or a reporter");
            }
            Organisation organisation = store.register().current().organisation(today);
            for (String unit : units) {
                organisation.findUnit(unit).orElseThrow(() -> new Refused("there is no unit " + unit + " in the register"));
            }
            Optional<Instant> end = wanted.expiresAt().map(text -> Rfc3339.parse("expires_at", text));
            if (end.isPresent() && !end.get().isAfter(now)) {
                throw new Refused("--expires-at lies in the past: " + end.get());
            }
            Scope scope = known == Role.ADMINISTRATOR && units.isEmpty() ? Scope.EVERYTHING : Scope.of(units);
            return TokenJson.of(store.tokens().create(new Grant(known, scope, end, wanted.isDelegate()), AUTHOR));
        } catch (InvalidValueException wrong) {
            throw new Refused(wrong.getMessage());
        } catch (IllegalArgumentException misfit) {
            throw new Refused("an administrator's token has no units, every other has at least one: --units CODE,CODE");
        }
    }

    @Override
    public List<JsonNode> list() {
        return store.tokens().all().stream().<JsonNode>map(TokenJson::of).toList();
    }

    @Override
    public JsonNode revoke(String id) {
        try {
            return TokenJson.of(store.tokens().revoke(id, AUTHOR, token -> {}));
        } catch (Refusal refusal) {
            throw new Refused(refusal.problem().detail());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
