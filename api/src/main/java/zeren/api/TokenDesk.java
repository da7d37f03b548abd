package zeren.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Where the command {@code token} gets its work done: a stopped server's register, or a running server. */
interface TokenDesk extends AutoCloseable {

    /** The refusal of what was asked for, in words for whoever asked. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * What a token is to be.
     *
     * @param role its role as the contract writes it
     * @param units the codes of its units; none for an administrator
     * @param expiresAt its end as the contract writes it
     * @param isDelegate whether it is a portal's
     */
    record Wanted(String role, List<String> units, Optional<String> expiresAt, boolean isDelegate) {}

    /** Makes a token, and returns it as the contract shows it, with its value. */
    JsonNode create(Wanted wanted);

    /** Returns every token as the contract shows it. */
    List<JsonNode> list();

    /** Takes a token back, and returns it as it then is. */
    JsonNode revoke(String id);

    @Override
    void close();
}
