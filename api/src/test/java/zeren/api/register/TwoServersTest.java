package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Answer;
import zeren.api.Beside;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Two servers over one PostgreSQL agree: a write on one is in the next read of the other. */
class TwoServersTest {
    private static final int CLIENTS = 8;
    private static final int WRITES = 15;

    @Test
    void whatOneAcknowledgedTheOtherAnswersWith(@TempDir Path folder) throws Exception {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another()) {
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<Integer>> clients = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    String study = "study-secondary:010" + (1 + client) + ":2026-H1";
                    clients.add(threads.submit(() -> writeOnOneReadOnTheOther(new Desk(one.client()), new Desk(other.client()), study)));
                }
                int written = 0;
                for (Future<Integer> client : clients) {
                    written += client.get();
                }
                assertEquals(List.of(String.valueOf(written)), one.column("select count(*) from performance"));
                String all = "/obligations?as_of=2026-07-01&limit=500";
                assertEquals(one.client().get(all).is(200).body().replace(one.client().address(), ""),
                        other.client().get(all).is(200).body().replace(other.client().address(), ""));
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void aKeyHasOneEffectWhicheverServerIsAsked(@TempDir Path folder) throws Exception {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another()) {
            String path = "/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/performances";
            String body = Desk.performance("2026-06-12", "minutes", "report");
            for (int trial = 0; trial < 50; trial++) {
                String key = "key-" + trial;
                CompletableFuture<Answer> here = Beside.call(() -> new Desk(one.client()).post(path, body, "Idempotency-Key", key));
                CompletableFuture<Answer> there = Beside.call(() -> new Desk(other.client()).post(path, body, "Idempotency-Key", key));
                assertEquals(here.get().is(201).body(), there.get().is(201).body());
                String replayed = "Idempotency-Replayed";
                assertEquals("true", here.get().header(replayed) + there.get().header(replayed), "one of them is");
            }
            assertEquals(List.of("50"), one.column("select count(*) from performance"));
        }
    }

    @Test
    void aTokenThatOneTookBackOpensNothingOnTheOther(@TempDir Path folder) {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another()) {
            for (int trial = 0; trial < 10; trial++) {
                Answer made = new Desk(one.client()).post("/tokens", "{\"role\":\"viewer\",\"units\":[\"0101\"]}").is(201);
                Client here = one.client().withToken(made.json().path("token").asText());
                Client there = other.client().withToken(made.json().path("token").asText());
                for (int i = 0; i < 2; i++) {
                    assertEquals(here.get("/units/0101").is(200).body(), there.get("/units/0101").is(200).body());
                }
                Site revoking = trial % 2 == 0 ? one : other;
                revoking.client().send("DELETE", "/tokens/" + made.json().path("id").asText(), BodyPublishers.noBody(), "If-Match", "*").is(200);
                here.get("/units/0101").is(401);
                there.get("/units/0101").is(401);
            }
        }
    }

    private static int writeOnOneReadOnTheOther(Desk one, Desk other, String study) {
        Random random = new Random(study.hashCode());
        for (int i = 0; i < WRITES; i++) {
            boolean here = random.nextBoolean();
            Desk writer = here ? one : other;
            Desk reader = here ? other : one;
            Answer created = writer.tryToPerform(study, "2026-06-12", "minutes").is(201);
            String path = "/performances/" + created.json().path("id").asText();
            assertEquals(created.body(), reader.client().get(path).is(200).body());
            assertEquals(i + 1, reader.obligation(study, "").json().path("performances").size());
        }
        return WRITES;
    }
}
