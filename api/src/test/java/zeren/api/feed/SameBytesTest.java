package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A calendar is a function of the journal and of the day: the same bytes from every server, after every start, on either database. */
class SameBytesTest {
    private static final String WAIVED = FeedDesk.BOOK + "work-report:0102:2026";
    /** Changes of every kind, each of which changes some event. */
    static final List<Consumer<FeedDesk>> CHANGES = List.of(
            desk -> desk.record(WAIVED, "waive"),
            desk -> desk.record(FeedDesk.BOOK + "study-secondary:0102:2026-H1", "perform 2026-06-12", "return 2026-06-14"),
            desk -> desk.post("/units/0105/successions", "{'kind':'merge','last_day':'2026-09-30','successor':'0106'}").is(201),
            desk -> desk.put("/rulebooks/gxufe-2020-5/parameters/analysis-secondary",
                    "{'valid_from':'2026-01-01','cadence':'1/quarter','set_by':'school','document':{'kind':'notice','number':'2026-7'}}"),
            desk -> desk.record(FeedDesk.BOOK + "study-secondary:0103:2026-H1", "perform 2026-06-12"),
            desk -> {
                desk.put("/rulebooks/gxufe-2020-5/parameters/it-incident-report",
                        "{'valid_from':'2026-01-01','within':{'count':48,'unit':'hours'},'set_by':'school','document':{'kind':'notice','number':'2026-8'}}");
                desk.post("/occasions", "{'rulebook':'gxufe-2020-5','duty':'it-incident-report','unit':'information-technology',"
                        + "'category':'network_security','occurred_at':'2026-06-14T00:00:00Z'}").is(201);
            },
            desk -> desk.post("/occasions", "{'rulebook':'gxufe-2020-5','duty':'it-incident-report','unit':'information-technology',"
                    + "'category':'information_system','occurred_at':'2026-06-14T01:00:00Z'}").is(201));

    @Test
    void wherever(@TempDir Path folder) throws Exception {
        List<String> calendars = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            try (Site site = Site.open(engine, Files.createDirectory(folder.resolve(engine.name())))) {
                FeedDesk desk = new FeedDesk(site.client());
                String path = desk.feed("{'alarms_days_before':[3]}");
                change(desk);
                String calendar = desk.read(path).is(200).body();
                calendars.add(calendar);
                if (engine == Engine.POSTGRES) {
                    try (Site other = site.another()) {
                        assertEquals(calendar, new FeedDesk(other.client()).read(path).is(200).body());
                    }
                }
            }
        }
        assertEquals(calendars.get(0), calendars.get(1));
    }

    @Test
    void afterARestartAndOnAnotherHourOfTheDay(@TempDir Path folder) {
        Site site = Site.open(Engine.H2, folder);
        FeedDesk desk = new FeedDesk(site.client());
        String path = desk.feed("{'unit':'0102'}");
        change(desk);
        String calendar = desk.read(path).is(200).body();
        site.at("2026-06-15T15:59:59Z");
        assertEquals(calendar, desk.read(path).is(200).body());
        site.close();
        try (Site again = site.another()) {
            assertEquals(calendar, new FeedDesk(again.client()).read(path).is(200).body());
        }
    }

    @Test
    void whatIsCancelledStaysForNinetyDays(@TempDir Path folder) {
        try (Site site = Site.open(Engine.H2, folder)) {
            FeedDesk desk = new FeedDesk(site.client());
            String path = desk.feed("{'unit':'0102'}");
            desk.record(WAIVED, "waive");
            Map<String, String> event = desk.events(path).get(WAIVED);
            assertEquals("CANCELLED", event.get("STATUS"));
            site.at("2026-09-13T15:59:59Z");
            assertEquals(event, desk.events(path).get(WAIVED));
            site.at("2026-09-13T16:00:00Z");
            assertFalse(desk.events(path).containsKey(WAIVED));
            assertTrue(desk.events(path).containsKey(FeedDesk.BOOK + "work-report:0102:2027"));
        }
    }

    @Test
    void whetherThePastIsKnownOrToldAnew(@TempDir Path folder) {
        List<String> told = new ArrayList<>();
        try (Site site = Site.open(Engine.POSTGRES, folder)) {
            FeedDesk desk = new FeedDesk(site.client());
            String path = desk.feed("{}");
            told.add(desk.read(path).is(200).body());
            for (Consumer<FeedDesk> change : CHANGES) {
                change.accept(desk);
                told.add(desk.read(path).is(200).body());
                try (Site restarted = site.another()) {
                    assertEquals(told.get(told.size() - 1), new FeedDesk(restarted.client()).read(path).is(200).body());
                }
            }
        }
        assertEquals(told.size(), new HashSet<>(told).size(), "each change is seen");
    }

    private static void change(FeedDesk desk) {
        CHANGES.forEach(change -> change.accept(desk));
    }
}
