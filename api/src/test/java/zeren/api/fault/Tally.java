package zeren.api.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was counted, and whatever was wrong. */
final class Tally {
    /** What is counted; those after {@link #DONE_BY_RETRY} have to stay at 0. */
    enum Count {
        KILLS, STOPS, OUTAGES, ACKNOWLEDGED, UNANSWERED, UNAVAILABLE, READS, TOLD, REPLAYED, ASKED_AGAIN, DONE_BY_RETRY,
        LOST, CHANGED, HALF, DOUBLED, SURPLUS, REFUSED, GAPS, EVENTS, HEAD_WENT_BACK, VERIFY_FAILED, STOP_NOT_CLEAN, NOT_ANSWERED, NOT_TOLD, LOGGED;

        boolean isFault() {
            return ordinal() > DONE_BY_RETRY.ordinal();
        }
    }

    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final List<String> faults = new ArrayList<>();

    synchronized void add(Count count, int some) {
        counts.merge(count, some, Integer::sum);
    }

    synchronized int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    /** Counts a fault unless all is as it has to be. */
    synchronized void check(boolean right, Count fault, String what) {
        if (!right) {
            add(fault, 1);
            faults.add("after " + (of(Count.KILLS) + of(Count.STOPS) + of(Count.OUTAGES)) + ": " + fault + ": " + what);
        }
    }

    /** Returns each fault in words. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Count count : Arrays.stream(Count.values()).filter(one -> one.isFault() || of(one) > 0).toList()) {
            text.append(count.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(' ').append(of(count)).append(", ");
        }
        return text.substring(0, text.length() - 2);
    }
}
