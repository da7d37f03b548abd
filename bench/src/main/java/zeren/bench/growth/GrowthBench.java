package zeren.bench.growth;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.bench.Machine;
import zeren.bench.Plot;

/**
 * What core costs when there is more and more: processor time of the thread that computes, in rounds in which every operation at every size has
 * its turn in an order of its own. What a busy machine does to the clock on the wall does little to that.
 */
public final class GrowthBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20200408;
    private static final long LEAST_NANOS = 20_000_000;
    private static final int WARM_UP_ROUNDS = 3;

    private GrowthBench() {}

    /**
     * Measures, prints the table and draws the plot.
     *
     * @param args the command for the table, the number of rounds, the file of the plot
     */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[1]);
        Operations operations = new Operations();
        // By identity: what an operation equals changes with each cost that is added to its curve.
        Map<Operations.Operation, Integer> times = new IdentityHashMap<>();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            operations.all().forEach(operation -> times.put(operation, enough(operation.work())));
        }
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            List<Operations.Operation> order = new ArrayList<>(operations.all());
            Collections.shuffle(order, random);
            order.forEach(each -> each.curve().add(each.size(), (double) nanos(each.work(), times.get(each)) / times.get(each)));
        }
        System.out.println(Machine.line(args[0]) + " " + rounds + " rounds, at random orders; processor time, without the garbage collector's. Check: "
                + operations.done());
        print(operations.curves());
        Files.writeString(Path.of(args[2]), plot(operations.curves()));
    }

    /** Returns how many times to do something, so that it takes long enough to be measured. */
    private static int enough(Runnable work) {
        int times = 1;
        while (nanos(work, times) < LEAST_NANOS) {
            times *= 2;
        }
        return times;
    }

    private static long nanos(Runnable work, int times) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static void print(List<Curve> curves) {
        System.out.printf("%n| against | operation | ms at each size: median (least–most) | exponent: median (least–most) | linear or better |%n|---|---|---|--:|---|%n");
        for (Curve curve : curves) {
            List<Double> exponents = curve.exponents();
            String sizes = curve.nanos().entrySet().stream()
                    .map(size -> String.format(Locale.ROOT, "%,d: %s", size.getKey(), spread(size.getValue())))
                    .collect(Collectors.joining("<br>"));
            double exponent = Curve.median(exponents);
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f (%.2f–%.2f) | %s |%n", curve.against(), curve.operation(), sizes, exponent,
                    Collections.min(exponents), Collections.max(exponents), exponent <= 1.1 ? "yes" : "**no**");
        }
    }

    private static String spread(List<Double> rounds) {
        return String.format(Locale.ROOT, "%s (%s–%s)", millis(Curve.median(rounds)), millis(Collections.min(rounds)), millis(Collections.max(rounds)));
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, nanos < 1e6 ? "%.3f" : nanos < 1e7 ? "%.2f" : nanos < 1e8 ? "%.1f" : "%.0f", nanos / 1e6);
    }

    private static String plot(List<Curve> curves) {
        Plot plot = new Plot("What core costs when there is more and more (both axes logarithmic)");
        for (String against : curves.stream().map(Curve::against).distinct().toList()) {
            Map<String, Map<Integer, Double>> lines = curves.stream()
                    .filter(curve -> curve.against().equals(against))
                    .collect(Collectors.toMap(Curve::operation, GrowthBench::inMillis, (a, b) -> a, LinkedHashMap::new));
            plot.panel(against, "milliseconds", lines);
        }
        return plot.svg();
    }

    private static Map<Integer, Double> inMillis(Curve curve) {
        Map<Integer, Double> points = new TreeMap<>();
        curve.medians().forEach((size, nanos) -> points.put(size, nanos / 1e6));
        return points;
    }
}
