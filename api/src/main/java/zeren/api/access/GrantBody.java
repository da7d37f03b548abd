package zeren.api.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import zeren.api.http.JsonBody;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.organisation.Organisation;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** What is granted to a token or to a person, in a body. */
final class GrantBody {
    private static final int MOST_UNITS = 500;

    private GrantBody() {}

    static Optional<Role> role(JsonBody body) {
        return body.required("role", (what, text) -> Snake.parse(what, Role.class, text));
    }

    /** Reads where it is for: an administrator's is for everything, all others are for units that there are. */
    static Scope scope(JsonBody body, Optional<Role> role, Organisation known) {
        if (role.equals(Optional.of(Role.ADMINISTRATOR))) {
            return Scope.EVERYTHING;
        }
        Set<String> units = new HashSet<>();
        body.texts("units", MOST_UNITS, (what, text) -> {
            String code = Text.code("unit", text);
            if (known.findUnit(code).isEmpty() || !units.add(code)) {
                throw new InvalidValueException("unit", code, "the code of a unit in the register, each once");
            }
            return code;
        });
        return Scope.of(units);
    }

    static Optional<Instant> expiresAt(JsonBody body, Instant now) {
        return body.read("expires_at", (what, text) -> {
            Instant instant = Rfc3339.parse(what, text);
            if (!instant.isAfter(now)) {
                throw new InvalidValueException(what, text, "an instant to come");
            }
            return instant;
        });
    }
}
