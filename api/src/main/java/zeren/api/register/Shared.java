package zeren.api.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zeren.register.ObligationId;

/** Values of which many facts that are read together have an equal one; they are kept once, as facts stay in memory. */
final class Shared {
    /** So many names are kept at most while a register is read: in memory each takes a hundred bytes. */
    private static final int NAMES = 200_000;

    private final Map<Object, Object> values = new HashMap<>();
    private final Map<String, ObligationId> names = new HashMap<>();

    /** Returns a value that equals this one, the same for all that are equal. */
    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object before = values.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    /** Reads the name of an obligation: one that was read lately is the same, and of another what it shares with others is shared. */
    ObligationId obligation(String written) {
        ObligationId before = names.get(written);
        if (before != null) {
            return before;
        }
        if (names.size() == NAMES) {
            names.clear();
        }
        ObligationId read = read(written);
        names.put(written, read);
        return read;
    }

    private ObligationId read(String written) {
        ObligationId id = ObligationId.parse(written);
        Optional<String> subject = id.subject().map(this::one);
        return new ObligationId(one(id.rulebook()), one(id.duty()), one(id.bearer()), subject, one(id.when()));
    }
}
