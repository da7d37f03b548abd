package zeren.api.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import zeren.calendar.SpecialDay;
import zeren.text.Text;
import zeren.text.Title;

/** The rows of working-day calendars: the years that notices tell of, and in each the days that they take out of the ordinary week. */
final class CalendarStore {
    private CalendarStore() {}

    static void add(Handle handle, long sequence, CalendarYear year) {
        RowStore.insert(handle, "working_calendar_year", sequence, List.of(Map.of("calendar", year.calendar(), "of_year", String.valueOf(year.year()))));
        RowStore.insert(handle, "working_calendar_day", sequence, year.days().stream().map(CalendarStore::cells).toList());
    }

    static Map<String, Object> payload(CalendarYear year) {
        return Map.of("calendar", year.calendar(), "of_year", year.year(), "days", year.days().stream().map(CalendarStore::cells).toList());
    }

    static List<Row<CalendarYear>> years(Handle handle, long after, long last) {
        Map<Long, List<Row<SpecialDay>>> days = new LinkedHashMap<>();
        RowStore.select(handle, "working_calendar_day", "on_date", after, last, row -> new SpecialDay(
                        RowStore.date(row, "on_date").orElseThrow(),
                        Text.coded("type", SpecialDay.Type.class, row.getString("type")),
                        new Title(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("source")))
                .forEach(day -> days.merge(day.sequence(), List.of(day), CalendarStore::joined));
        return RowStore.select(handle, "working_calendar_year", "calendar", after, last, row -> new CalendarYear(
                row.getString("calendar"),
                row.getInt("of_year"),
                days.getOrDefault(row.getLong("sequence"), List.of()).stream().map(Row::fact).toList()));
    }

    static Map<String, String> cells(SpecialDay day) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("on_date", day.date().toString());
        cells.put("type", day.type().code());
        cells.put("name_zh", day.occasion().zh());
        cells.put("name_en", day.occasion().en());
        cells.put("source", day.source());
        return cells;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
