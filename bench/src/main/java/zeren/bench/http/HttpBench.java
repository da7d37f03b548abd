package zeren.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The comparison: {@code zeren.jar} with the sample school and a bare Javalin of the same version, each a process of its own on the same JDK, are
 * asked in turn, round after round, for what has the same bytes.
 */
public final class HttpBench {
    private static final int ROUNDS = number("ROUNDS", 3);
    private static final int SECONDS = number("SECONDS_EACH", 3);

    private final Path home;
    private final Path java;
    private final Path folder;

    private HttpBench(Path home, Path java, Path folder) {
        this.home = home;
        this.java = java;
        this.folder = folder;
    }

    /** Runs it: {@code HOME JAVA_HOME…}. */
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            Path folder = Files.createTempDirectory("zeren-http");
            try {
                new HttpBench(Path.of(args[0]), Path.of(args[i], "bin", "java"), folder).run();
            } finally {
                delete(folder);
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        try (Server zeren = zeren()) {
            String token = Files.readString(folder.resolve("data/admin.token")).strip();
            List<Target> targets = Target.all(zeren.address(), token);
            try (Server floor = floor(zeren, token)) {
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
                System.out.println(new Table(version(), LocalDate.now(), SECONDS, size(zeren, targets), rounds));
            }
        }
    }

    private Round round(Server zeren, Server floor, Target target) throws IOException, InterruptedException {
        Path script = home.resolve("bench/http/report.lua");
        Load bare = Load.run(floor, "/" + target.name(), target, SECONDS, script);
        return new Round(bare, Load.run(zeren, target.path(), target, SECONDS, script));
    }

    private Server zeren() throws IOException, InterruptedException {
        int port = freePort();
        return Server.start(command(List.of(
                "-jar", home.resolve("api/target/zeren.jar").toString(), "serve", "--sample", "--port", "" + port, "--data",
                folder.resolve("data").toString())), port, folder.resolve("zeren.log"));
    }

    private Server floor(Server zeren, String token) throws IOException, InterruptedException {
        int port = freePort();
        return Server.start(command(List.of(
                "-cp", home.resolve("bench/target/bench.jar").toString(), Floor.class.getName(), "" + port, zeren.address(), token)),
                port, folder.resolve("floor.log"));
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        Stream.of(System.getenv().getOrDefault("JAVA_OPTS", "").split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(arguments);
        return command;
    }

    private static Map<Target, Integer> size(Server zeren, List<Target> targets) throws IOException, InterruptedException {
        Map<Target, Integer> sizes = new LinkedHashMap<>();
        for (Target target : targets) {
            sizes.put(target, target.ask(zeren.address()).body().length);
        }
        return sizes;
    }

    private String version() throws IOException {
        Process asked = new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
        try (Stream<String> lines = asked.inputReader().lines()) {
            return lines.skip(1).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, "" + otherwise));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
