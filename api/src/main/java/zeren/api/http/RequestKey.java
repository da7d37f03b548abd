package zeren.api.http;

import java.time.Instant;
import java.util.Optional;
import zeren.api.sql.TokenCheck;

/**
 * A request that writes, as the transaction knows it in which its turn comes.
 *
 * @param token the id of the token that was shown: the same key of another token is another key
 * @param called the {@code Idempotency-Key}, what the client calls the request so that it can send it again without it being done twice
 * @param request the SHA-256 of what is asked for
 * @param at when it came
 * @param check throws where the token opens nothing any more
 */
public record RequestKey(String token, Optional<String> called, String request, Instant at, TokenCheck check) {}
