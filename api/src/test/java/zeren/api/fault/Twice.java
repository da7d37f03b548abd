package zeren.api.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.api.Beside;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/**
 * Two servers that are started over one empty register at the same time.
 *
 * @param folder for what both write beside the database
 */
record Twice(Engine engine, Database database, Path folder) {

    /** Starts both; returns what those said that did not start. The others have to hold the same. */
    List<String> start() throws InterruptedException {
        List<Victim> victims = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<CompletableFuture<Victim>> starts = Stream.generate(() -> Beside.call(() -> Victim.start(engine, database, folder))).limit(2).toList();
        for (CompletableFuture<Victim> start : starts) {
            try {
                victims.add(start.join());
            } catch (CompletionException failed) {
                refused.add(failed.getCause().getMessage());
            }
        }
        try {
            Set<String> heads = victims.stream().map(victim -> victim.wire().get("/journal/head", "application/json")).collect(Collectors.toSet());
            assertEquals(1, heads.size(), heads + " " + refused);
        } finally {
            for (Victim victim : victims) {
                victim.kill();
            }
        }
        return refused;
    }
}
