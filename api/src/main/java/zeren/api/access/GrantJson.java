package zeren.api.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;

/** Grants in JSON. */
final class GrantJson {
    private GrantJson() {}

    static ObjectNode of(StaffGrant given) {
        return of(Json.object().put("id", given.id()).put("staff_no", given.staffNo()), given.grant(), given.createdAt(), given.revokedAt());
    }

    /** Adds what is granted to what says to whom, be that a person or whoever bears a token. */
    static ObjectNode of(ObjectNode json, Grant grant, Instant createdAt, Optional<Instant> revokedAt) {
        json.put("role", Snake.of(grant.role()));
        Json.putUnlessEmpty(json, "units", grant.scope().units(), unit -> unit);
        if (grant.isDelegate()) {
            json.put("delegate", true);
        }
        json.put("created_at", Rfc3339.microseconds(createdAt));
        Json.put(json, "expires_at", grant.expiresAt().map(Rfc3339::microseconds));
        Json.put(json, "revoked_at", revokedAt.map(Rfc3339::microseconds));
        return json;
    }
}
