package zeren.api.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import zeren.organisation.Institution;

/** The institutions that were made of facts, by the last entry that they know; those that were asked for last are kept. */
final class Institutions {
    private static final int KEPT = 32;

    private final Map<Long, Institution> made = new LinkedHashMap<>(KEPT, 0.75f, true);

    synchronized Institution get(long last, LongFunction<Institution> make) {
        Institution institution = made.computeIfAbsent(last, make::apply);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        return institution;
    }
}
