package zeren.api.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import zeren.organisation.Institution;

/**
 * The institutions that were made of facts, by the last entry that they know; those that were asked for last are kept.
 *
 * <p>A day on which something falls due takes one: with a few dozen of them a year, these are the last years'.
 */
final class Institutions {
    private static final int KEPT = 256;

    private final Map<Long, Institution> made = new LinkedHashMap<>(KEPT, 0.75f, true);

    synchronized Institution get(long last, LongFunction<Institution> make) {
        Institution institution = made.computeIfAbsent(last, make::apply);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        return institution;
    }
}
