package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Beside;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** None is lost and none told twice, whoever tells, and whenever it is stopped. */
class TellingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isTheSameAfterARestartAndADowntime(Engine engine) {
        Site site = Site.open(engine, folder);
        EventDesk.of(site.client()).perform("work-report:0101:2026", "2026-06-12");
        String before = lines(site.client(), 0);
        long head = EventDesk.of(site.client()).head();
        site.at("2026-07-03T04:00:00Z");
        site.close();
        try (Site again = site.another()) {
            EventDesk desk = EventDesk.of(again.client());
            desk.head();
            String after = lines(again.client(), 0);
            assertTrue(after.startsWith(before));
            List<String> days = after.substring(before.length()).lines().map(line -> EventDesk.json(line).at("/data/as_of").asText()).distinct().toList();
            assertEquals(List.of("2026-06-23", "2026-07-01"), days);
            assertEquals(after.substring(before.length()), lines(again.client(), head));
            assertEquals(positions(after.lines().count()), numbers(after));
        }
    }

    @Test
    void isDoneOnceByTwoServers() throws Exception {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another()) {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (Site site : List.of(one, other)) {
                for (int client = 0; client < 2; client++) {
                    String unit = "010" + (1 + work.size());
                    work.add(Beside.run(() -> {
                        for (int day = 10; day < 14; day++) {
                            EventDesk desk = EventDesk.of(site.client());
                            desk.withdraw(desk.perform("work-report:" + unit + ":2026", "2026-05-" + day));
                            desk.head();
                        }
                    }));
                }
            }
            for (CompletableFuture<Void> done : work) {
                done.get();
            }
            String told = lines(one.client(), 0);
            assertEquals(told, lines(other.client(), 0));
            assertEquals(positions(told.lines().count()), numbers(told));
            assertEquals(16, told.lines().filter(line -> line.contains("\"obligation.performed\"")).count());
            assertEquals(16, told.lines().filter(line -> line.contains("\"obligation.reopened\"")).count());
        }
    }

    /** Somebody else holds the row of the cursor and is gone before it commits; a table that refuses takes everything of a step back. */
    @ParameterizedTest
    @EnumSource
    void leavesNothingOfAStepThatFails(Engine engine) throws SQLException {
        try (Site site = Site.open(engine, folder)) {
            EventDesk desk = EventDesk.of(site.client());
            long head = desk.head();
            try (Connection connection = site.connection(); Statement statement = connection.createStatement()) {
                statement.execute("alter table event add constraint no_more check (position <= " + (head + 1) + ")");
                desk.perform("study-secondary:0101:2026-H1", "2026-06-12");
                site.client().get("/events").isProblem(503, "unavailable");
                assertEquals(List.of(Long.toString(head)), site.column("select max(position) from event"));
                assertEquals(List.of(Long.toString(head)), site.column("select position from event_cursor"));
                statement.execute("alter table event drop constraint no_more");
            }
            assertEquals(List.of("obligation.performed study-secondary:0101:2026-H1 performed 2026-06-30", "obligation.performed annual-topic:0101:2026 performed 2026-12-31"),
                    desk.after(head));
        }
    }

    @Test
    void endsStreamsWhenItStops() {
        Site site = Site.open(Engine.H2, folder);
        try (Reader reader = Reader.of(site.client(), "/events")) {
            reader.block();
            site.close();
            List<String> last = reader.block();
            assertTrue(last.size() == 1 && last.get(0).matches("retry: [3-6][0-9]{3}"), last.toString());
            assertEquals(List.of(), reader.block());
        }
    }

    private static String lines(Client client, long after) {
        return client.get("/events?after=" + after, "Accept", "application/x-ndjson").is(200).body();
    }

    private static List<Long> numbers(String lines) {
        return lines.lines().map(line -> EventDesk.json(line).path("position").asLong()).toList();
    }

    private static List<Long> positions(long count) {
        List<Long> positions = new ArrayList<>();
        for (long position = 1; position <= count; position++) {
            positions.add(position);
        }
        return positions;
    }
}
