package zeren.register.slow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The official Chinese working days, straight from the table of days; it has every year from 2020 to 2026 and no other. */
public final class SlowDays {
    private static final Map<LocalDate, String> TABLE = read();

    private SlowDays() {}

    /** Outside the table's years a day off is a Saturday or a Sunday, and nothing else is known. */
    public static boolean isWorkingDay(LocalDate day) {
        String type = TABLE.get(day);
        if (type != null) {
            return type.equals("workday");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static boolean isPublished(LocalDate day) {
        return day.getYear() >= 2020 && day.getYear() <= 2026;
    }

    private static Map<LocalDate, String> read() {
        Map<LocalDate, String> table = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SlowDays.class.getResourceAsStream("/zeren/calendars/cn.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                table.put(LocalDate.parse(cells[0]), cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
