package zeren.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import zeren.bench.Machine;
import zeren.bench.seed.Seed;
import zeren.bench.server.Server;
import zeren.bench.server.Spread;
import zeren.bench.server.Table;

/** How long it takes from the command until {@code /health/ready} says so, and the memory held then; beside a bare server, in rounds that take turns. */
public final class StartBench {
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final int MILLION = 1_000_000;

    private final Path folder = Files.createTempDirectory("zeren-starts");
    private final Map<String, List<Server.Started>> started = new LinkedHashMap<>();
    private final List<String> archived;
    private int number;

    private StartBench() throws IOException {
        archived = List.of("-XX:SharedArchiveFile=" + Server.archive(folder.resolve("zeren.jsa")), "-Xshare:auto");
    }

    /** Measures: rounds, and the number of facts of the large register. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int facts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MILLION;
        Path large = Seed.facts(facts);
        StartBench bench = new StartBench();
        try {
            for (int round = 0; round < rounds; round++) {
                bench.round(large, facts);
            }
            bench.print(rounds);
        } finally {
            Server.delete(bench.folder);
        }
    }

    private void round(Path large, int facts) throws IOException {
        Path bare = next();
        bare("bare, new", bare);
        bare("bare, again", bare);
        zeren("Zeren, new and empty", next(), List.of(), List.of());
        Path sample = next();
        zeren("Zeren, new with the sample", sample, List.of(), List.of("--sample"));
        zeren("Zeren, sample again", sample, List.of(), List.of("--sample"));
        zeren("Zeren, new and empty, archive", next(), archived, List.of());
        Path other = next();
        zeren("Zeren, new with the sample, archive", other, archived, List.of("--sample"));
        zeren("Zeren, sample again, archive", other, archived, List.of("--sample"));
        zeren("Zeren, sample again, archive, first compiler alone", other, add(archived, "-XX:TieredStopAtLevel=1"), List.of("--sample"));
        zeren("Zeren, " + Spread.number(facts, 0) + " facts, archive, -Xmx768m", large, add(archived, "-Xmx768m"), List.of());
    }

    private void bare(String name, Path data) {
        String url = "jdbc:h2:file:" + data.resolve("bare") + H2;
        keep(name, Server.bare(folder.resolve("bare.log"), List.of(url, "sa", "")));
    }

    private void zeren(String name, Path data, List<String> java, List<String> options) {
        keep(name, Server.zeren(data, java, options));
    }

    private void keep(String name, Server server) {
        Server.Started one = server.started();
        System.err.println(name + ": " + one);
        started.computeIfAbsent(name, none -> new ArrayList<>()).add(one);
        server.close();
    }

    private Path next() {
        return folder.resolve("data" + ++number);
    }

    private static List<String> add(List<String> some, String more) {
        List<String> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private void print(int rounds) {
        Table table = new Table("server", "ready after s", "÷ bare, the same way", "CPU s", "memory MiB", "most MiB");
        started.forEach((name, some) -> {
            List<Server.Started> floor = started.get(name.contains("new") ? "bare, new" : "bare, again");
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                ratios.add(some.get(i).seconds() / floor.get(i).seconds());
            }
            table.row(name, spread(some, Server.Started::seconds).text(2), new Spread(ratios).text(2), spread(some, Server.Started::processorSeconds).text(2),
                    spread(some, Server.Started::resident).text(0), spread(some, Server.Started::mostResident).text(0));
        });
        table.print();
        System.out.println(Machine.line("bench/start/run") + " " + rounds + " starts each, in turns; median (least–most). "
                + "The bare server is Javalin with Flyway (one script), Hikari and H2 from the same jar.");
    }

    private static Spread spread(List<Server.Started> some, ToDoubleFunction<Server.Started> of) {
        return new Spread(some.stream().map(of::applyAsDouble).toList());
    }
}
