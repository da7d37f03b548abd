package zeren.api.http;

import java.time.Instant;

/**
 * What a client calls a request, so that it can send it again without it being done twice.
 *
 * @param token the id of the token that was shown: the same key of another token is another key
 * @param called the {@code Idempotency-Key}
 * @param request the SHA-256 of what is asked for
 * @param at when it came
 */
public record RequestKey(String token, String called, String request, Instant at) {}
