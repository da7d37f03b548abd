package zeren.api.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;

/** Grants to persons in JSON. */
final class GrantJson {
    private GrantJson() {}

    static ObjectNode of(StaffGrant given) {
        ObjectNode json = Json.object().put("id", given.id()).put("staff_no", given.staffNo()).put("role", Snake.of(given.grant().role()));
        Json.putUnlessEmpty(json, "units", given.grant().scope().units(), unit -> unit);
        json.put("created_at", Rfc3339.microseconds(given.createdAt()));
        Json.put(json, "expires_at", given.grant().expiresAt().map(Rfc3339::microseconds));
        Json.put(json, "revoked_at", given.revokedAt().map(Rfc3339::microseconds));
        return json;
    }
}
