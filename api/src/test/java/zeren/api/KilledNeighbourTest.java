package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** Three servers over one PostgreSQL are written to, and one of them, a process of its own, is killed: the others go on, and know all that it acknowledged. */
class KilledNeighbourTest {
    private static final int WRITES = 5;

    /** One client of one server, which performs what one unit owes, again and again. */
    private static final class Writer {
        private final Client client;
        private final String path;
        private final CountDownLatch enough = new CountDownLatch(WRITES);
        private final List<Answer> acknowledged = new ArrayList<>();

        Writer(Client client, String unit) {
            this.client = client;
            this.path = "/obligations/gxufe-2020-5:study-secondary:" + unit + ":2026-H1";
        }

        private Answer write(Client to) {
            return to.post(path + "/performances",
                    BodyPublishers.ofString("{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-14\"}]}"),
                    "Content-Type", "application/json", "Idempotency-Key", path + "-" + acknowledged.size());
        }

        /** Writes on as long as somebody says so and an answer comes. */
        void writeWhile(BooleanSupplier on) {
            while (on.getAsBoolean()) {
                try {
                    acknowledged.add(write(client).is(201));
                } catch (UncheckedIOException dead) {
                    return;
                }
                enough.countDown();
            }
        }
    }

    @Test
    void takesNothingWithIt(@TempDir Path folder) throws Exception {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another()) {
            one.at(Instant.now().toString());
            Process third = start(folder, one.database());
            try {
                Client victim = new Client(addressOf(third), Files.readString(folder.resolve("admin.token")).strip());
                List<Writer> writers = List.of(new Writer(one.client(), "0101"), new Writer(other.client(), "0102"), new Writer(victim, "0103"));
                writeAndKill(writers, third);
                check(writers, one, other);
            } finally {
                third.destroyForcibly().waitFor();
            }
        }
    }

    private static void writeAndKill(List<Writer> writers, Process third) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Void>> ends = writers.stream().map(writer -> Beside.run(() -> writer.writeWhile(() -> end.getCount() > 0))).toList();
        CompletableFuture.anyOf(Beside.run(() -> await(writers.get(2).enough)), ends.get(2)).get();
        third.destroyForcibly().waitFor();
        ends.get(2).get();
        int before = writers.get(0).acknowledged.size();
        // Whoever is alive needs nobody else: it goes on although the dead one may hold what it was about to write.
        writers.get(0).write(writers.get(1).client).is(201);
        end.countDown();
        ends.get(0).get();
        ends.get(1).get();
        assertTrue(writers.get(0).acknowledged.size() >= before, "it went on");
    }

    private static void await(CountDownLatch writes) {
        try {
            assertTrue(writes.await(2, TimeUnit.MINUTES), "it is not written to");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void check(List<Writer> writers, Site one, Site other) {
        // Of what the dead one did not answer nobody knows whether it was done: the same key brings it about once, whoever is asked.
        Writer broken = writers.get(2);
        Answer again = broken.write(one.client()).is(201);
        assertEquals(again.body(), broken.write(other.client()).is(201).body());
        broken.acknowledged.add(again);
        for (Client client : List.of(one.client(), other.client())) {
            for (Writer writer : writers) {
                List<String> known = new ArrayList<>();
                client.get(writer.path).is(200).json().path("performances").forEach(performance -> known.add(performance.path("id").asText()));
                assertTrue(known.containsAll(writer.acknowledged.stream().map(answer -> answer.json().path("id").asText()).toList()), writer.path);
                writer.acknowledged.forEach(answer -> assertEquals(answer.body(), client.get("/performances/" + answer.json().path("id").asText()).is(200).body()));
            }
        }
        assertEquals(broken.acknowledged.size(), one.client().get(broken.path).json().path("performances").size(), "each once");
        List<String> sequences = one.column("select sequence from journal order by sequence");
        assertEquals(IntStream.rangeClosed(1, sequences.size()).mapToObj(String::valueOf).toList(), sequences);
    }

    private static Process start(Path folder, Database database) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), database.password());
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), "zeren.api.Main", "serve", "--sample", "--port", "0", "--data", folder.toString(),
                "--db", database.url(), "--db-user", database.user(), "--db-password-file", password.toString())
                .redirectError(folder.resolve("stderr.log").toFile()).start();
    }

    private static String addressOf(Process server) throws IOException {
        // Left open: what it says later has to go somewhere.
        String first = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        String ready = "Zeren answers at ";
        assertTrue(first != null && first.startsWith(ready), () -> "it does not start: " + first);
        return first.substring(ready.length());
    }
}
