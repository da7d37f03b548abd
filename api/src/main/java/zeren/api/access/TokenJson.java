package zeren.api.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;

/** Tokens in JSON: never their hashes, and their values once. */
public final class TokenJson {
    private TokenJson() {}

    /** Returns a token as anybody who keeps tokens may see it. */
    public static ObjectNode of(Token token) {
        ObjectNode json = Json.object().put("id", token.id()).put("role", Snake.of(token.grant().role()));
        Json.putUnlessEmpty(json, "units", token.grant().scope().units(), unit -> unit);
        if (token.grant().isDelegate()) {
            json.put("delegate", true);
        }
        json.put("created_at", Rfc3339.microseconds(token.createdAt()));
        Json.put(json, "expires_at", token.grant().expiresAt().map(Rfc3339::microseconds));
        Json.put(json, "revoked_at", token.revokedAt().map(Rfc3339::microseconds));
        return json;
    }

    /** Returns a new token with its value, for its owner. */
    public static ObjectNode of(Issued issued) {
        return of(issued.token()).put("token", issued.secret().reveal());
    }
}
