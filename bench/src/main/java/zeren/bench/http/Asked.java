package zeren.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zeren.bench.server.Server;

/**
 * What {@code wrk} saw in one go.
 *
 * @param perSecond answers per second
 * @param p99Millis within how many milliseconds 99 of 100 were answered
 * @param cpuMicros microseconds of the server's threads on a core, for one answer
 */
record Asked(double perSecond, double p99Millis, double cpuMicros) {
    private static final int CONNECTIONS = 16;
    private static final int THREADS = 1;

    /** Asks a server for some seconds, over 16 connections that stay open. */
    static Asked run(Server server, String path, Target target, int seconds, Path script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t", "" + THREADS, "-c", "" + CONNECTIONS, "-d", seconds + "s", "-s", script.toString()));
        target.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(server.address() + path);
        Duration before = server.processorTime();
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = "";
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = wrk.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.append(line).append('\n');
                report = line.startsWith("REPORT ") ? line : report;
            }
        }
        wrk.waitFor();
        long cpu = server.processorTime().minus(before).toNanos() / 1_000;
        String[] said = report.split(" ");
        if (said.length != 5 || !said[3].equals("0")) {
            throw new IOException("not every answer of " + path + " was good: " + all);
        }
        double requests = Double.parseDouble(said[1]);
        return new Asked(requests * 1_000_000 / Double.parseDouble(said[2]), Double.parseDouble(said[4]) / 1000, cpu / requests);
    }
}
