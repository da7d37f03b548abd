package zeren.api.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;

/** Working-day calendars in JSON. */
final class CalendarJson {
    private CalendarJson() {}

    static ObjectNode summary(WorkingCalendar calendar) {
        ObjectNode json = Json.object().put("id", calendar.id()).put("version", calendar.version());
        Json.put(json, "covered", calendar.coverage());
        return json;
    }

    /** Returns a calendar with these of its years. */
    static ObjectNode of(WorkingCalendar calendar, List<Integer> years) {
        ObjectNode json = summary(calendar);
        ArrayNode published = json.putArray("years");
        calendar.years().forEach(published::add);
        Json.putObjects(json, "days", days(calendar, years), CalendarJson::of);
        return json;
    }

    /** Returns one year of a calendar. */
    static ObjectNode year(WorkingCalendar calendar, int year) {
        ObjectNode json = Json.object().put("calendar", calendar.id()).put("year", year);
        Json.putObjects(json, "days", days(calendar, List.of(year)), CalendarJson::of);
        return json;
    }

    private static List<SpecialDay> days(WorkingCalendar calendar, List<Integer> years) {
        return calendar.specialDays().stream().filter(day -> years.contains(day.date().getYear())).toList();
    }

    private static ObjectNode of(SpecialDay day) {
        ObjectNode json = Json.object().put("date", day.date().toString()).put("type", Snake.of(day.type()));
        json.set("name", Json.title(day.occasion()));
        return json.put("source", day.source());
    }
}
