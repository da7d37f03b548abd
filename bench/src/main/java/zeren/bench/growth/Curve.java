package zeren.bench.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one operation cost at each size, in several rounds.
 *
 * @param against of what there is more and more
 * @param operation what is done
 * @param nanos the cost of each round, by size
 */
record Curve(String against, String operation, SortedMap<Integer, List<Double>> nanos) {
    static Curve of(String against, String operation) {
        return new Curve(against, operation, new TreeMap<>());
    }

    void add(int size, double cost) {
        nanos.computeIfAbsent(size, none -> new ArrayList<>()).add(cost);
    }

    /** Returns the median cost at each size. */
    SortedMap<Integer, Double> medians() {
        SortedMap<Integer, Double> medians = new TreeMap<>();
        nanos.forEach((size, rounds) -> medians.put(size, median(rounds)));
        return medians;
    }

    /** Returns the exponent of each round, the slope of the line that fits the logarithms best: 1 where twice as much costs twice as much. */
    List<Double> exponents() {
        List<Double> exponents = new ArrayList<>();
        for (int round = 0; round < nanos.get(nanos.firstKey()).size(); round++) {
            SortedMap<Integer, Double> costs = new TreeMap<>();
            for (Map.Entry<Integer, List<Double>> size : nanos.entrySet()) {
                costs.put(size.getKey(), size.getValue().get(round));
            }
            exponents.add(slope(costs));
        }
        return exponents;
    }

    private static double slope(SortedMap<Integer, Double> costs) {
        double[] x = costs.keySet().stream().mapToDouble(Math::log).toArray();
        double[] y = costs.values().stream().mapToDouble(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double together = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return together / squares;
    }

    static double median(List<Double> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
