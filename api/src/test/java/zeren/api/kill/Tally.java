package zeren.api.kill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was counted, and whatever was wrong. */
final class Tally {
    /** What is counted; those after {@link #DONE_BY_RETRY} have to stay at 0. */
    enum Count {
        KILLS, ACKNOWLEDGED, UNANSWERED, REPLAYED, ASKED_AGAIN, DONE_BY_RETRY,
        LOST, CHANGED, HALF, DOUBLED, SURPLUS, REFUSED, GAPS, EVENTS, HEAD_WENT_BACK, VERIFY_FAILED, STOP_NOT_CLEAN;

        boolean isFault() {
            return ordinal() > DONE_BY_RETRY.ordinal();
        }
    }

    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final List<String> faults = new ArrayList<>();

    void add(Count count, int some) {
        counts.merge(count, some, Integer::sum);
    }

    int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    /** Counts a fault unless all is as it has to be. */
    void check(boolean right, Count fault, String what) {
        if (!right) {
            add(fault, 1);
            faults.add("kill " + of(Count.KILLS) + ": " + fault + ": " + what);
        }
    }

    /** Returns each fault in words. */
    List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Count count : Count.values()) {
            text.append(count.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(' ').append(of(count)).append(", ");
        }
        return text.substring(0, text.length() - 2);
    }
}
