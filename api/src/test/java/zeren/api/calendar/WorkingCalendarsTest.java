package zeren.api.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.rulebook.Rows;
import zeren.api.rulebook.WithRules;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;

class WorkingCalendarsTest extends WithRules {
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");
    private static final String YEAR_2026 = "/working-calendars/cn/years/2026";
    private static final String YEAR_2027 = "/working-calendars/cn/years/2027";
    private static final String STUDY = "unit=0101&duty=study-secondary&due_from=2025-01-01&due_to=2028-12-31";

    @Test
    void theShippedOneIsToldDayByDayWithItsNotices() {
        JsonNode listed = desk.client().get("/working-calendars").is(200).json().at("/items/0");
        assertEquals("cn 2026 2020-01-01 2026-12-31", text(listed, "id", "version", "covered_from", "covered_to"));
        JsonNode all = desk.client().get("/working-calendars/cn").is(200).json();
        assertEquals(CN.specialDays().size(), all.path("days").size());
        assertEquals("[2020,2021,2022,2023,2024,2025,2026]", all.path("years").toString());
        JsonNode year = desk.client().get("/working-calendars/cn?year=2026").is(200).json();
        assertEquals(CN.specialDays().stream().filter(day -> day.date().getYear() == 2026).count(), year.path("days").size());
        assertEquals(year.path("days"), desk.client().get(YEAR_2026).is(200).json().path("days"));
        JsonNode last = year.path("days").path(year.path("days").size() - 1);
        assertEquals("2026-10-10 workday 国办发明电〔2025〕7号", text(last, "date", "type", "source"));
        assertEquals("国庆节", last.at("/name/zh").asText());
        desk.client().get("/working-calendars/cn?year=2027").isProblem(400, "invalid-parameter");
        desk.client().get(YEAR_2027).isProblem(404, "not-found");
        desk.client().get("/working-calendars/cn/years/27").isProblem(400, "invalid-parameter");
        desk.client().get("/working-calendars/mars").isProblem(404, "not-found");
    }

    @Test
    void theHolidaysOfANewYearSettleWhatWasProvisional() {
        assertEquals("2027-06-30 2027-06-30?", desk.owed(STUDY).get("study-secondary:0101:2027-H1"));
        desk.remember("2026-06-16T03:59:00Z");
        Answer put = desk.put(YEAR_2027, days(day("2027-06-30", "holiday"), day("2027-12-25", "workday"), day("2027-01-01", "holiday"))).is(201);
        assertEquals(put.body(), desk.client().get(put.header("Location")).is(200).body());
        assertEquals("2027-01-01 2027-06-30 2027-12-25", String.join(" ", put.json().path("days").findValuesAsText("date")));

        Map<String, String> owed = desk.owed(STUDY);
        assertEquals("2027-06-30 2027-06-29", owed.get("study-secondary:0101:2027-H1"));
        assertEquals("2027-12-31 2027-12-31", owed.get("study-secondary:0101:2027-H2"));
        assertEquals("2028-06-30 2028-06-30?", owed.get("study-secondary:0101:2028-H1"));
        JsonNode calendar = desk.client().get("/working-calendars/cn").json();
        assertEquals("2027-12-31", calendar.path("covered_to").asText());
        assertNotEquals("2026", calendar.path("version").asText());
        desk.checkRemembered();
        desk.put("/working-calendars/cn/years/2028", days(day("2028-01-01", "holiday"))).is(201);
    }

    @Test
    void whatFellDueBeforeAYearWasChangedKeepsItsDays() {
        JsonNode shipped = desk.client().get(YEAR_2026).json();
        String longer = shipped.toString().replaceFirst("\\{\"date\"", day("2026-06-30", "holiday") + ",{\"date\"");
        desk.change(YEAR_2026, longer).is(200);
        assertEquals("2026-06-30 2026-06-29", desk.owed(STUDY).get("study-secondary:0101:2026-H1"));
        assertEquals("2025-12-31 2025-12-31", desk.owed(STUDY).get("study-secondary:0101:2025-H2"));

        site.at("2026-07-10T04:00:00Z");
        desk.remember("2026-07-10T03:59:00Z");
        desk.change(YEAR_2026, shipped.toString().replaceFirst("\\{\"date\"", day("2026-12-31", "holiday") + ",{\"date\"")).is(200);
        Map<String, String> owed = desk.owed(STUDY);
        assertEquals("2026-06-30 2026-06-29", owed.get("study-secondary:0101:2026-H1"));
        assertEquals("2026-12-31 2026-12-30", owed.get("study-secondary:0101:2026-H2"));
        desk.checkRemembered();
    }

    @Test
    void whatGetAnswersCanBePutBackAndIsNoEntry() {
        int entries = desk.entries();
        Answer year = desk.client().get(YEAR_2026).is(200);
        Answer put = desk.change(YEAR_2026, year.body()).is(200);
        assertEquals(year.body() + year.header("ETag"), put.body() + put.header("ETag"));
        assertEquals(entries, desk.entries());
        desk.put(YEAR_2026, year.body()).isProblem(428, "precondition-required");
        desk.put(YEAR_2026, year.body(), "If-Match", "\"x\"").isProblem(412, "precondition-failed");
        desk.put(YEAR_2026, year.body(), "If-Match", "*", "If-None-Match", "*").isProblem(412, "precondition-failed");
        desk.put(YEAR_2027, days(day("2027-01-01", "holiday")), "If-Match", "*").isProblem(412, "precondition-failed");
        assertEquals(entries, desk.entries());
    }

    @Test
    void everyRowOfTheTableIsRefusedAsItSays() {
        Map<String, String> before = site.contents();
        List<String> wrong = new ArrayList<>();
        for (String[] row : Rows.of("calendar-years.csv")) {
            Answer answer = desk.put("/working-calendars/" + row[0].replace("/", "/years/"), row[1].replace("NAME", "\"name\":{\"zh\":\"元旦\",\"en\":\"New Year\"}"));
            if (!(answer.status() + " " + faults(answer)).equals(row[2] + " " + row[3])) {
                wrong.add(String.join(" ", row) + ": " + answer.status() + " " + faults(answer));
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, site.contents());
    }

    private static String days(String... days) {
        return "{\"days\":[" + String.join(",", days) + "]}";
    }

    private static String day(String date, String type) {
        return "{\"date\":\"" + date + "\",\"type\":\"" + type + "\",\"name\":{\"zh\":\"示例\",\"en\":\"Example\"},\"source\":\"国办发明电〔2026〕1号\"}";
    }

    private static String faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : answer.json().path("errors")) {
            faults.add((fault.has("parameter") ? fault.path("parameter") : fault.path("pointer")).asText() + " " + fault.path("code").asText());
        }
        return String.join(" | ", faults);
    }

    private static String text(JsonNode json, String... fields) {
        return String.join(" ", List.of(fields).stream().map(field -> json.path(field).asText()).toList());
    }
}
