package zeren.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowWorld;

/** How often each thing that the rules speak of was compared: cases that never reach it would prove nothing. */
final class Tally {
    private static final List<String> EVERYTHING = List.of("of posts", "with subject", "owed to a unit", "lapsed: ceased",
            "lapsed: succeeded", "inherited", "provisional", "act by another day", "more than once", "version 2", "version 3", "finished under the old", "begun under the new",
            "period of a year", "period of a half", "period of a quarter", "period of a month");
    /** Every one of them has to be met so often per case in which anything is owed. */
    private static final double AT_LEAST_PER_CASE = 0.002;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int casesWithout;
    private int casesWith;

    void add(List<SlowRow> rows, SlowWorld world) {
        casesWithout += rows.isEmpty() ? 1 : 0;
        casesWith += rows.isEmpty() ? 0 : 1;
        rows.forEach(row -> {
            add(row);
            String id = row.id().substring(0, row.id().indexOf(':'));
            count("finished under the old", world.versions().stream().anyMatch(version ->
                    version.id().equals(id) && version.number() > row.version() && !version.from().isAfter(row.dueOn())));
            count("begun under the new", world.versions().stream().anyMatch(version ->
                    version.id().equals(id) && version.number() == row.version() && "finish-under-old".equals(version.running())));
        });
    }

    private void add(SlowRow row) {
        count("obligations", true);
        count("of posts", row.post() != null);
        count("with subject", row.subject() != null);
        count("owed to a unit", row.owedTo() != null);
        count("lapsed: ceased", "ceased".equals(row.lapse()));
        count("lapsed: succeeded", "succeeded".equals(row.lapse()));
        count("inherited", row.inheritedFrom() != null);
        count("provisional", row.provisional());
        count("act by another day", !row.actBy().equals(row.dueOn()));
        count("more than once", row.required() > 1);
        count("version " + row.version(), true);
        count("period of a " + cycle(row.period()), true);
    }

    private static String cycle(String period) {
        return switch (period.substring(Math.min(5, period.length())).replaceAll("[0-9]", "")) {
            case "H" -> "half";
            case "Q" -> "quarter";
            default -> period.length() == 4 ? "year" : "month";
        };
    }

    private void count(String what, boolean met) {
        counts.merge(what, met ? 1 : 0, Integer::sum);
    }

    int casesWithObligations() {
        return casesWith;
    }

    boolean hasSeenEverything() {
        return EVERYTHING.stream().allMatch(what -> counts.getOrDefault(what, 0) > casesWith * AT_LEAST_PER_CASE);
    }

    @Override
    public String toString() {
        return casesWith + " cases with obligations, " + casesWithout + " without; " + counts;
    }
}
