package zeren.api.push;

import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;

/**
 * A request to another system, before its variables have values.
 *
 * @param method such as {@code POST}
 * @param url the address
 * @param body the JSON that is sent, or that of one task where several go together
 */
record Call(String method, Template url, Optional<Template> body) {

    /**
     * Checks the method.
     *
     * @throws InvalidValueException if it is another
     */
    Call {
        checkedMethod(method);
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
    }

    static String checkedMethod(String written) {
        if (!written.matches("GET|POST|PUT|PATCH|DELETE")) {
            throw new InvalidValueException("method", written, "GET, POST, PUT, PATCH or DELETE");
        }
        return written;
    }
}
