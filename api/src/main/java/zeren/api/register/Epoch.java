package zeren.api.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zeren.register.Register;

/** A stretch of the journal in which neither the organisation nor the rules changed. What was known at its end is made when it is asked for. */
public final class Epoch {
    private final long from;
    private final Instant at;
    private final long end;
    private final Known latest;
    private Known known;

    private Epoch(long from, Instant at, long end, Known latest) {
        this.from = from;
        this.at = at;
        this.end = end;
        this.latest = latest;
    }

    /** Returns all epochs up to what is known now, the first first; before the first, nothing is owed. */
    public static List<Epoch> all(Known latest) {
        List<Map.Entry<Long, Instant>> changes = List.copyOf(latest.facts().changes(latest.sequence()).entrySet());
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            long end = i + 1 < changes.size() ? changes.get(i + 1).getKey() - 1 : latest.sequence();
            epochs.add(new Epoch(changes.get(i).getKey(), changes.get(i).getValue(), end, latest));
        }
        return List.copyOf(epochs);
    }

    /** Returns the number of the entry that changed them, with which it begins. */
    public long from() {
        return from;
    }

    /** Returns the instant of that entry. */
    public Instant at() {
        return at;
    }

    /** Returns what was known at its end. */
    public synchronized Known known() {
        if (known == null) {
            known = latest.upTo(end);
        }
        return known;
    }

    /** Lets go of what was known at its end, which is made anew when it is asked for again. */
    public synchronized void forget() {
        known = null;
    }

    /** Returns what was recorded by one of its entries. */
    public Register registerAt(long sequence) {
        Register register = known().register();
        return sequence == end ? register : new Register(register.institution(), register.timetable(), register.history(), sequence, latest.zone());
    }
}
