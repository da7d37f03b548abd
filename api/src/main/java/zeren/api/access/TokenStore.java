package zeren.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.api.sql.Instants;
import zeren.text.Text;

/** The rows of tokens and of the units that they are for, to and from their tables. */
final class TokenStore {
    private static final String TOKENS = "select id, sha256, role, created_at, expires_at, revoked_at, delegate from token ";

    private TokenStore() {}

    static boolean isEmpty(Handle handle) {
        return handle.createQuery("select count(*) from token").mapTo(Long.class).one() == 0;
    }

    static void add(Handle handle, long sequence, Token token) {
        Grant grant = token.grant();
        handle.createUpdate("insert into token (id, sequence, sha256, role, created_at, expires_at, revoked_at, delegate)"
                        + " values (:id, :sequence, :sha256, :role, :created, :expires, :revoked, :delegate)")
                .bind("id", token.id())
                .bind("sequence", sequence)
                .bind("sha256", token.sha256())
                .bind("role", grant.role().code())
                .bind("created", Instants.utc(token.createdAt()))
                .bind("expires", Instants.utc(grant.expiresAt()))
                .bind("revoked", Instants.utc(token.revokedAt()))
                .bind("delegate", grant.isDelegate())
                .execute();
        addUnits(handle, token.id(), grant.scope());
    }

    static void revoke(Handle handle, String id, Instant at) {
        handle.createUpdate("update token set revoked_at = :at where id = :id").bind("at", Instants.utc(at)).bind("id", id).execute();
    }

    static Optional<Token> find(Handle handle, Secret secret) {
        return handle.createQuery(TOKENS + "where sha256 = :sha256")
                .bind("sha256", secret.sha256())
                .map((row, context) -> token(row, units(handle, row.getString("id"))))
                .findOne();
    }

    static Optional<Token> find(Handle handle, String id) {
        return handle.createQuery(TOKENS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> token(row, units(handle, id)))
                .findOne();
    }

    /** Returns every token, the oldest first. */
    static List<Token> all(Handle handle) {
        Map<String, List<String>> units = handle.createQuery("select token, unit from token_unit")
                .map((row, context) -> List.of(row.getString("token"), row.getString("unit")))
                .stream()
                .collect(Collectors.groupingBy(pair -> pair.get(0), Collectors.mapping(pair -> pair.get(1), Collectors.toList())));
        return handle.createQuery(TOKENS + "order by sequence")
                .map((row, context) -> token(row, units.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static void addUnits(Handle handle, String id, Scope scope) {
        if (scope.units().isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("insert into token_unit (token, unit) values (:token, :unit)");
        scope.units().forEach(unit -> rows.bind("token", id).bind("unit", unit).add());
        rows.execute();
    }

    private static List<String> units(Handle handle, String id) {
        return handle.createQuery("select unit from token_unit where token = :id").bind("id", id).mapTo(String.class).list();
    }

    private static Token token(ResultSet row, List<String> units) throws SQLException {
        Role role = Text.coded("role", Role.class, row.getString("role"));
        Scope scope = role == Role.ADMINISTRATOR ? Scope.EVERYTHING : Scope.of(units);
        return new Token(
                row.getString("id"),
                row.getString("sha256"),
                new Grant(role, scope, Instants.find(row, "expires_at"), row.getBoolean("delegate")),
                Instants.get(row, "created_at"),
                Instants.find(row, "revoked_at"));
    }
}
