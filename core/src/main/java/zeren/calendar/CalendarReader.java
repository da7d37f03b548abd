package zeren.calendar;

import java.util.ArrayList;
import java.util.List;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * Reads a calendar from the table of its special days.
 *
 * <p>The form is CSV without quoting, header {@code date,type,name_zh,name_en,source}, one line a day in the order of
 * the dates, {@code type} being {@code holiday} or {@code workday}. The years from that of the first line to that of the last
 * are taken as published, whole.
 */
public final class CalendarReader {
    private static final String HEADER = "date,type,name_zh,name_en,source";
    private static final int COLUMNS = 5;

    private CalendarReader() {}

    /**
     * Reads the calendar {@code id}.
     *
     * @param version which state of the notices the table holds
     * @throws InvalidValueException if the header or a line is not as described; it names the line
     */
    public static WorkingCalendar read(String id, String version, String table) {
        List<String> lines = table.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            throw new InvalidValueException("calendar " + id, lines.isEmpty() ? "" : lines.get(0), "the header " + HEADER + " and a line a day");
        }
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            SpecialDay day = day("line " + (i + 1), lines.get(i));
            if (!days.isEmpty() && !day.date().isAfter(days.get(days.size() - 1).date())) {
                throw new InvalidValueException("line " + (i + 1), day.date(), "a date after that of the line before");
            }
            days.add(day);
        }
        int firstYear = days.get(0).date().getYear();
        return WorkingCalendar.of(id, version, firstYear, days.get(days.size() - 1).date().getYear(), days);
    }

    private static SpecialDay day(String where, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new InvalidValueException(where, line, COLUMNS + " cells");
        }
        try {
            return new SpecialDay(
                    IsoDate.parse("date", cells[0]),
                    Text.coded("type", SpecialDay.Type.class, cells[1]),
                    new Title(cells[2], cells[3]),
                    cells[4]);
        } catch (InvalidValueException cell) {
            throw new InvalidValueException(where + " " + cell.what(), cell.found(), cell.allowed());
        }
    }
}
