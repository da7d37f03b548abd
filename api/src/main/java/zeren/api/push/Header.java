package zeren.api.push;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zeren.text.InvalidValueException;

/**
 * A header of every request to a system.
 *
 * @param value what it says
 * @param secret what stands for {@code {{secret}}} in it; never shown
 */
record Header(String name, Template value, Optional<String> secret) {
    /** The client of HTTP sets these itself. */
    private static final Set<String> RESERVED = Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

    /**
     * Checks the name and that a secret is there where it is spoken of.
     *
     * @throws InvalidValueException if not
     */
    Header {
        if (!name.matches("[A-Za-z0-9-]{1,64}") || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidValueException("name", name, "letters, digits and hyphens, and none of " + String.join(", ", RESERVED.stream().sorted().toList()));
        }
        visible("value", value.toString());
        Objects.requireNonNull(secret, "secret");
        if (value.names("secret") != secret.isPresent()) {
            throw new InvalidValueException("value", value, "a value with {{secret}} and a secret_file, or neither");
        }
    }

    /**
     * Checks that a text can stand in a header.
     *
     * @throws InvalidValueException if it cannot; the text is not told
     */
    static String visible(String what, String text) {
        if (!text.matches("[ -~]{1,4000}")) {
            throw new InvalidValueException(what, "something else", "1 to 4000 visible ASCII characters on one line");
        }
        return text;
    }

    /** Returns the name alone: the value may be secret. */
    @Override
    public String toString() {
        return name;
    }
}
