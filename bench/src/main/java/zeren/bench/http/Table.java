package zeren.bench.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured, as a table in Markdown: medians, and in brackets the least and the most. */
record Table(String java, LocalDate date, int seconds, Map<Target, Integer> sizes, Map<Target, List<Round>> rounds) {
    private static final double P99_AIM = 3;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int count = rounds.values().iterator().next().size();
        text.append(String.format(Locale.ROOT, "%s, %s, %d cores, %d rounds of %d s each%n%n", java, date,
                Runtime.getRuntime().availableProcessors(), count, seconds));
        text.append("| answer | bytes | floor/s | Zeren/s | share of the floor | aim | p99 ms, floor | p99 ms, Zeren | times the floor's |"
                + " CPU µs, floor | CPU µs, Zeren | reached |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
        rounds.forEach((target, list) -> text.append(row(target, list)));
        return text.toString();
    }

    private String row(Target target, List<Round> list) {
        boolean fast = median(list, Round::throughput) >= target.aim();
        boolean steady = median(list, Round::p99) <= P99_AIM;
        return "| " + String.join(" | ",
                target.name(),
                sizes.get(target).toString(),
                spread(list, round -> round.floor().perSecond(), "%.0f"),
                spread(list, round -> round.zeren().perSecond(), "%.0f"),
                spread(list, round -> 100 * round.throughput(), "%.0f") + " %",
                String.format(Locale.ROOT, "%.0f %%", 100 * target.aim()),
                spread(list, round -> round.floor().p99Millis(), "%.1f"),
                spread(list, round -> round.zeren().p99Millis(), "%.1f"),
                spread(list, Round::p99, "%.1f"),
                spread(list, round -> round.floor().cpuMicros(), "%.0f"),
                spread(list, round -> round.zeren().cpuMicros(), "%.0f"),
                fast && steady ? "yes" : fast ? "not p99" : steady ? "not the share" : "no") + " |\n";
    }

    private static String spread(List<Round> list, ToDoubleFunction<Round> figure, String form) {
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median(list, figure),
                list.stream().mapToDouble(figure).min().orElseThrow(), list.stream().mapToDouble(figure).max().orElseThrow());
    }

    private static double median(List<Round> list, ToDoubleFunction<Round> figure) {
        double[] sorted = list.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
