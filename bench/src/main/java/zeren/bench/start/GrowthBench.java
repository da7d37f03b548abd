package zeren.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import zeren.bench.Plot;
import zeren.bench.Machine;
import zeren.bench.seed.Seed;
import zeren.bench.server.Server;
import zeren.bench.server.Spread;
import zeren.bench.server.Table;
import zeren.bench.server.Wire;
import zeren.bench.write.Load;
import zeren.bench.write.Performances;

/** What a start, its memory, a list and a write cost at a thousand facts and at more, up to a million. */
public final class GrowthBench {
    private static final String LIST = "/obligations?limit=50";
    private static final int LISTS = 300;
    private static final Duration WRITING = Duration.ofSeconds(3);

    private GrowthBench() {}

    /** What one start gave. */
    private record Point(double start, double memory, double listMicros, double writeMicros) {}

    /** Measures: rounds, the most facts, and the file of the plot. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int most = Integer.parseInt(arguments[1]);
        Map<Integer, List<Point>> points = new LinkedHashMap<>();
        for (int facts = 1_000; facts <= most; facts *= 10) {
            Seed.facts(facts);
            points.put(facts, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Integer, List<Point>> size : points.entrySet()) {
                size.getValue().add(measure(Seed.facts(size.getKey())));
                System.err.println(size.getKey() + ": " + size.getValue());
            }
        }
        print(points, rounds);
        Files.writeString(Path.of(arguments[2]), plot(points).svg());
    }

    private static Point measure(Path data) throws Exception {
        try (Server server = Server.zeren(data, List.of("-Xmx768m"), List.of())) {
            Server.Started started = server.started();
            String token = Files.readString(data.resolve("admin.token")).strip();
            // The first half warms up.
            lists(server, token);
            double list = lists(server, token);
            Performances performances = Performances.at(server, token);
            Load.run(performances, 1, WRITING);
            Load.Measure writes = Load.run(performances, 1, WRITING);
            return new Point(started.seconds(), started.resident(), list, writes.processorMicros());
        }
    }

    private static double lists(Server server, String token) throws IOException {
        long before = server.processorTime().toNanos();
        try (Wire wire = new Wire(server.port(), token)) {
            for (int i = 0; i < LISTS; i++) {
                if (wire.get(LIST).status() != 200) {
                    throw new IllegalStateException(LIST);
                }
            }
        }
        return (server.processorTime().toNanos() - before) / 1e3 / LISTS;
    }

    private static void print(Map<Integer, List<Point>> points, int rounds) {
        Table table = new Table("facts", "ready after s", "memory MiB", "list of 50: CPU µs", "write: CPU µs");
        points.forEach((facts, some) -> table.row(Spread.number(facts, 0), spread(some, Point::start).text(2), spread(some, Point::memory).text(0),
                spread(some, Point::listMicros).text(0), spread(some, Point::writeMicros).text(0)));
        table.print();
        System.out.println(Machine.line("bench/growth-facts/run") + " " + rounds + " starts each, in turns, with `-Xmx768m`; median (least–most). "
                + Spread.number(Seed.UNITS, 0) + " units; CPU is the server's, of one client.");
    }

    private static Plot plot(Map<Integer, List<Point>> points) {
        Plot plot = new Plot("What a register of more facts costs");
        panel(plot, "ready after, s", points, Point::start);
        panel(plot, "memory, MiB", points, Point::memory);
        panel(plot, "list of 50, CPU µs", points, Point::listMicros);
        panel(plot, "write, CPU µs", points, Point::writeMicros);
        return plot;
    }

    private static void panel(Plot plot, String name, Map<Integer, List<Point>> points, ToDoubleFunction<Point> of) {
        Map<Integer, Double> line = new TreeMap<>();
        points.forEach((facts, some) -> line.put(facts, spread(some, of).median()));
        plot.panel("facts", name, Map.of(name, line));
    }

    private static Spread spread(List<Point> points, ToDoubleFunction<Point> of) {
        return new Spread(points.stream().map(of::applyAsDouble).toList());
    }
}
