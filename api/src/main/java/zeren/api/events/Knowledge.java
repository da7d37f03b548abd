package zeren.api.events;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import zeren.api.register.Epoch;
import zeren.api.register.Known;
import zeren.register.Register;

/** What was known after each entry of the journal, asked for in their order. */
final class Knowledge {
    private final NavigableMap<Long, Epoch> epochs = new TreeMap<>();

    Knowledge(Known latest) {
        Epoch.all(latest).forEach(epoch -> epochs.put(epoch.from(), epoch));
    }

    /** Returns what was known after an entry; nothing before there were rules or an organisation, when nothing was owed. */
    Optional<Register> after(long entry) {
        Map.Entry<Long, Epoch> place = epochs.floorEntry(entry);
        if (place == null) {
            return Optional.empty();
        }
        // Thousands may follow each other, and each keeps who owes what.
        Map.Entry<Long, Epoch> before = epochs.lowerEntry(place.getKey());
        if (before != null) {
            epochs.headMap(before.getKey()).values().forEach(Epoch::forget);
        }
        return Optional.of(place.getValue().registerAt(entry));
    }

    /** Tells whether an entry changed the organisation or the rules. */
    boolean isChanged(long entry) {
        return epochs.containsKey(entry);
    }
}
