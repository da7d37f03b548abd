package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Ten thousand tasks, in batches of five hundred, and again at night. */
class ManyTasksTest {
    private static final int MANY = 10_000;

    @Test
    void areTakenBackInBatchesAndListedByPages(@TempDir Path folder) throws Exception {
        try (Site site = Site.openEmpty(Engine.H2, folder); Receiver receiver = new Receiver()) {
            TargetFile file = PushSite.batch("many", receiver, 500, PushSite.list());
            Instant now = site.clock().instant();
            assertTrue(site.pushes().lease("one", now));
            List<LedgerRow> rows = IntStream.range(0, MANY).mapToObj(i -> row(i, now)).toList();
            site.pushes().save("one", now, new LedgerStore.Entries("many", rows, List.of(), Optional.empty()));
            rows.forEach(row -> receiver.tasks().put(row.task(), "open"));
            new PushSite(site, "one", file).run();
            List<Receiver.Seen> seen = receiver.seen();
            assertEquals(MANY / 200 + 1, seen.stream().filter(request -> request.method().equals("GET")).count(), "pages of two hundred, and one without any");
            assertEquals(MANY / 500, seen.stream().filter(request -> request.method().equals("POST")).count());
            assertEquals(List.of(), receiver.open());
            assertEquals(MANY, site.pushes().counts("many").withdrawn());
        }
    }

    private static LedgerRow row(int number, Instant now) {
        LedgerRow.Origin origin = new LedgerRow.Origin("gone:gone:0101:" + (2000 + number % 100), Assignee.person("p" + number), "0101",
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));
        return LedgerRow.first("zeren-" + TaskId.of(origin.obligation(), origin.assignee()), origin, now).standing(LedgerRow.Stands.OPEN);
    }
}
