package zeren.api.sql;

import zeren.text.Text;

/**
 * On whose behalf something is recorded.
 *
 * @param actor the id of the token that was shown, the name of the sign-in that named a person, or {@code system}
 * @param requestId the number of the request, by which it is found in logs
 */
public record Author(String actor, String requestId) {
    /** Zeren itself, as at the first start. */
    public static final Author SYSTEM = new Author("system", "start");

    /**
     * Checks both.
     *
     * @throws zeren.text.InvalidValueException if either is not a code
     */
    public Author {
        Text.code("actor", actor);
        Text.code("request id", requestId);
    }
}
