package zeren.api.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.http.Json;

/** Tokens in JSON: never their hashes, and their values once. */
public final class TokenJson {
    private TokenJson() {}

    /** Returns a token as anybody who keeps tokens may see it. */
    public static ObjectNode of(Token token) {
        return GrantJson.of(Json.object().put("id", token.id()), token.grant(), token.createdAt(), token.revokedAt());
    }

    /** Returns a new token with its value, for its owner. */
    public static ObjectNode of(Issued issued) {
        return of(issued.token()).put("token", issued.secret().reveal());
    }
}
