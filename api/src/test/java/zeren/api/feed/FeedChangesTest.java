package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What a change does to an event: SEQUENCE grows by one for each entry that changes what is shown, and by nothing else. */
@ParameterizedClass
@EnumSource
record FeedChangesTest(Engine engine) {
    private static Site site;
    private static FeedDesk desk;
    private static String all;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        desk = new FeedDesk(site.client());
        all = desk.feed("{}");
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            study-secondary:0101:2026-H1 |                                                   | 0 | CONFIRMED | 20260630 | 应完成
            study-secondary:0102:2026-H1 | extend 2026-07-31                                 | 1 | CONFIRMED | 20260731 | 应完成
            study-secondary:0103:2026-H1 | extend 2026-07-31; revoke                         | 2 | CONFIRMED | 20260630 | 应完成
            study-secondary:0104:2026-H1 | extend 2026-07-31; extend 2026-08-31              | 2 | CONFIRMED | 20260831 | 应完成
            study-secondary:0105:2026-H1 | waive                                             | 1 | CANCELLED | 20260630 | 已免除
            study-secondary:0106:2026-H1 | waive; revoke                                     | 2 | CONFIRMED | 20260630 | 应完成
            study-secondary:0107:2026-H1 | perform 2026-06-12                                | 1 | CONFIRMED | 20260630 | 已按期完成
            study-secondary:0108:2026-H1 | perform 2026-06-12; perform 2026-06-13            | 1 | CONFIRMED | 20260630 | 已按期完成
            study-secondary:0109:2026-H1 | perform-bare 2026-06-12                           | 0 | CONFIRMED | 20260630 | 应完成
            study-secondary:0110:2026-H1 | perform-bare 2026-06-12; correct 2026-06-12       | 1 | CONFIRMED | 20260630 | 已按期完成
            study-secondary:0111:2026-H1 | perform 2026-06-12; correct 2026-06-11            | 1 | CONFIRMED | 20260630 | 已按期完成
            study-secondary:0112:2026-H1 | perform 2026-06-12; withdraw                      | 2 | CONFIRMED | 20260630 | 应完成
            study-secondary:0113:2026-H1 | perform 2026-06-12; accept 2026-06-14             | 1 | CONFIRMED | 20260630 | 已按期完成
            study-secondary:0115:2026-H1 | perform 2026-06-12; return 2026-06-14             | 2 | CONFIRMED | 20260630 | 应完成
            study-secondary:0101:2025-H2 | perform 2026-06-12                                | 1 | CONFIRMED | 20251231 | 已逾期完成
            study-secondary:0102:2025-H2 | extend 2026-06-30; perform 2026-06-12             | 2 | CONFIRMED | 20260630 | 已按期完成
            work-report:0102:2026        | waive; perform 2026-06-12                         | 2 | CONFIRMED | 20261231 | 已按期完成
            """)
    void isTold(String rest, String steps, int sequence, String status, String day, String state) {
        String id = FeedDesk.BOOK + rest;
        if (steps != null) {
            desk.record(id, steps.split("; "));
        }
        Map<String, String> event = desk.events(all).get(id);
        assertEquals(sequence + " " + status + " " + day, event.get("SEQUENCE") + " " + event.get("STATUS") + " " + event.get("DTSTART"));
        assertTrue(event.get("DESCRIPTION").startsWith("状态：" + state + "\\n"), event.toString());
        assertEquals(state.endsWith("完成") && state.startsWith("已"), event.get("SUMMARY").startsWith("✓ "), event.toString());
        assertEquals(event.get("DTSTAMP"), event.get("LAST-MODIFIED"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-H2, 2026-08-02, 最后工作日：2026-07-31\\n", "2026-H2, 2027-01-03, 最后工作日：2027-01-01（该年度放假安排尚未公布，可能变动）\\n"
    })
    void whatIsExtendedHasItsLastWorkingDayUpToThen(String period, String until, String line) {
        String id = FeedDesk.BOOK + "study-secondary:0104:" + period;
        desk.record(id, "extend " + until);
        String description = desk.events(all).get(id).get("DESCRIPTION");
        assertTrue(description.contains("延期至：" + until + "\\n" + line), description);
    }

    @Test
    void aUnitWithASuccessorHandsItsEventsOver() {
        Map<String, Map<String, String>> before = desk.events(all);
        desk.post("/units/0112/successions", "{'kind':'merge','last_day':'2026-09-30','successor':'0113'}").is(201);
        Map<String, Map<String, String>> after = desk.events(all);
        String given = FeedDesk.BOOK + "study-secondary:0112:2026-H2";
        assertEquals("CONFIRMED", before.get(given).get("STATUS"));
        assertEquals("CANCELLED", after.get(given).get("STATUS"));
        assertEquals("1", after.get(given).get("SEQUENCE"));
        assertEquals(before.get(given).get("UID"), after.get(given).get("UID"));
        String untouched = FeedDesk.BOOK + "study-secondary:0113:2026-H2";
        assertEquals(before.get(untouched), after.get(untouched));
        String fallenDue = FeedDesk.BOOK + "study-secondary:0112:2026-H1";
        assertEquals(before.get(fallenDue), after.get(fallenDue));
    }

    @Test
    void aParameterBringsEventsThatItsEndTakesAwayAgain() {
        String path = "/rulebooks/gxufe-2020-5/parameters/analysis-secondary";
        String id = FeedDesk.BOOK + "analysis-secondary:0103:2026-Q4";
        assertFalse(desk.events(all).containsKey(id));
        String document = ",'set_by':'school','document':{'kind':'notice','number':'2026-7'}}";
        desk.put(path, "{'valid_from':'2026-01-01','cadence':'1/quarter'" + document);
        Map<String, String> there = desk.events(all).get(id);
        assertEquals("0 CONFIRMED", there.get("SEQUENCE") + " " + there.get("STATUS"));

        desk.put(path, "{'valid_from':'2026-01-01','cadence':'1/half-year'" + document);
        Map<String, String> gone = desk.events(all).get(id);
        assertEquals("1 CANCELLED", gone.get("SEQUENCE") + " " + gone.get("STATUS"));
        assertTrue(gone.get("DESCRIPTION").startsWith("状态：不再需要"), gone.toString());

        desk.put(path, "{'valid_from':'2026-01-01','cadence':'1/quarter'" + document);
        Map<String, String> again = desk.events(all).get(id);
        assertEquals("2 CONFIRMED", again.get("SEQUENCE") + " " + again.get("STATUS"));
    }
}
