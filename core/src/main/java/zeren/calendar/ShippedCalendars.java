package zeren.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The calendars that come with Zeren.
 *
 * <p>{@code cn}: mainland China's working days by the yearly notices of the State Council's General Office on
 * holiday arrangements (国务院办公厅关于部分节假日安排的通知), each day with the number of its notice. The
 * following year is added when it is announced, usually in November.
 */
public final class ShippedCalendars {
    private static final Map<String, WorkingCalendar> CALENDARS =
            Map.of("cn", CalendarReader.read("cn", "2026", resource("cn.csv")));

    private ShippedCalendars() {}

    /** Returns the names of the calendars, by the alphabet. */
    public static List<String> ids() {
        return CALENDARS.keySet().stream().sorted().toList();
    }

    /** Returns the calendar of that name, or nothing where none is shipped. */
    public static Optional<WorkingCalendar> find(String id) {
        return Optional.ofNullable(CALENDARS.get(id));
    }

    /**
     * Returns the calendar of that name.
     *
     * @throws NoSuchElementException if none is shipped under it
     */
    public static WorkingCalendar get(String id) {
        return find(id).orElseThrow(() ->
                new NoSuchElementException("no calendar " + id + " is shipped; there is " + CALENDARS.keySet()));
    }

    private static String resource(String name) {
        try (InputStream in = ShippedCalendars.class.getResourceAsStream("/zeren/calendars/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
