package zeren.api.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zeren.register.Register;

/**
 * A stretch of the journal in which neither the organisation nor the rules changed.
 *
 * @param from the number of the entry that changed them, with which it begins
 * @param at the instant of that entry
 * @param known what was known at its end
 */
public record Epoch(long from, Instant at, Known known) {

    /** Returns all epochs up to what is known now, the first first; before the first, nothing is owed. */
    public static List<Epoch> all(Known latest) {
        List<Map.Entry<Long, Instant>> changes = List.copyOf(latest.facts().changes(latest.sequence()).entrySet());
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            long end = i + 1 < changes.size() ? changes.get(i + 1).getKey() - 1 : latest.sequence();
            epochs.add(new Epoch(changes.get(i).getKey(), changes.get(i).getValue(), latest.upTo(end)));
        }
        return List.copyOf(epochs);
    }

    /** Returns what was recorded by one of its entries. */
    public Register registerAt(long sequence) {
        Register end = known.register();
        return sequence == known.sequence() ? end : new Register(end.institution(), end.timetable(), end.history(), sequence, known.zone());
    }
}
