package zeren.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import zeren.bench.Machine;
import zeren.bench.server.Server;
import zeren.bench.server.Spread;
import zeren.bench.server.Table;

/**
 * The comparison: {@code zeren.jar} with the sample school and a bare Javalin of the same version, each a process of its own on the same JDK, are
 * asked in turn, round after round, for what has the same bytes.
 */
public final class HttpBench {
    private static final int ROUNDS = number("ROUNDS", 3);
    private static final int SECONDS = number("SECONDS_EACH", 3);
    private static final double P99_AIM = 3;

    private final Path script;
    private final Path folder;

    private HttpBench(Path script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    /** Measures with the Java that it runs on; the argument is the script with which {@code wrk} tells what it saw. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("zeren-http");
        try {
            new HttpBench(Path.of(args[0]), folder).run();
        } finally {
            Server.delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        List<String> java = Stream.of(System.getenv().getOrDefault("JAVA_OPTS", "").split(" ")).filter(option -> !option.isEmpty()).toList();
        try (Server zeren = Server.zeren(folder.resolve("data"), java, List.of("--sample"))) {
            String token = Files.readString(folder.resolve("data/admin.token")).strip();
            List<Target> targets = Target.all(zeren.address(), token);
            try (Server floor = Server.bare(Floor.class, folder.resolve("floor.log"), java, List.of(zeren.address(), token))) {
                Map<Target, List<Round>> rounds = new LinkedHashMap<>();
                targets.forEach(target -> rounds.put(target, new ArrayList<>()));
                for (int i = 0; i <= ROUNDS; i++) {
                    for (Target target : targets) {
                        Round round = round(zeren, floor, target);
                        // The first warms up.
                        if (i > 0) {
                            rounds.get(target).add(round);
                        }
                    }
                }
                print(zeren, rounds);
            }
        }
    }

    private Round round(Server zeren, Server floor, Target target) throws IOException, InterruptedException {
        Asked bare = Asked.run(floor, "/" + target.name(), target, SECONDS, script);
        return new Round(bare, Asked.run(zeren, target.path(), target, SECONDS, script));
    }

    private static void print(Server zeren, Map<Target, List<Round>> rounds) throws IOException, InterruptedException {
        Table table = new Table("answer", "bytes", "floor/s", "Zeren/s", "share of the floor, %", "aim, %", "p99 ms, floor", "p99 ms, Zeren",
                "times the floor's", "CPU µs, floor", "CPU µs, Zeren", "reached");
        for (Map.Entry<Target, List<Round>> asked : rounds.entrySet()) {
            Target target = asked.getKey();
            List<Round> list = asked.getValue();
            Spread share = spread(list, Round::throughput);
            Spread p99 = spread(list, Round::p99);
            table.row(target.name(), String.valueOf(target.ask(zeren.address()).body().length),
                    spread(list, round -> round.floor().perSecond()).text(0), spread(list, round -> round.zeren().perSecond()).text(0),
                    spread(list, round -> 100 * round.throughput()).text(0), Spread.number(100 * target.aim(), 0),
                    spread(list, round -> round.floor().p99Millis()).text(1), spread(list, round -> round.zeren().p99Millis()).text(1), p99.text(1),
                    spread(list, round -> round.floor().cpuMicros()).text(0), spread(list, round -> round.zeren().cpuMicros()).text(0),
                    reached(share.median() >= target.aim(), p99.median() <= P99_AIM));
        }
        table.print();
        System.out.printf("%s %d rounds of %d s each; median (least–most).%n%n", Machine.line("bench/http/run"), ROUNDS, SECONDS);
    }

    private static String reached(boolean share, boolean p99) {
        if (share) {
            return p99 ? "yes" : "not p99";
        }
        return p99 ? "not the share" : "no";
    }

    private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return new Spread(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, "" + otherwise));
    }
}
