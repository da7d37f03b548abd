package zeren.api.push;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Days and instants in the forms in which systems of to-dos want them; a form is named after a dot. */
final class Moments {
    /** The forms of a day. It begins at midnight in the register's zone and ends with 23:59:59. */
    static final List<String> OF_DAY = List.of("", ".compact", ".chinese", ".start", ".start_iso", ".start_epoch_millis", ".start_epoch_seconds",
            ".end", ".end_iso", ".end_epoch_millis", ".end_epoch_seconds");
    /** The forms of an instant. */
    static final List<String> OF_INSTANT = List.of("", ".local", ".local_iso", ".compact", ".epoch_millis", ".epoch_seconds");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LOCAL_ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private Moments() {}

    /** Puts a day in every form. */
    static void put(Map<String, Object> values, String name, LocalDate day, ZoneId zone) {
        values.put(name, day.toString());
        values.put(name + ".compact", DateTimeFormatter.BASIC_ISO_DATE.format(day));
        values.put(name + ".chinese", CHINESE.format(day));
        put(values, name + ".start", day.atStartOfDay(zone));
        put(values, name + ".end", day.atTime(LAST_SECOND).atZone(zone));
    }

    /** Puts an instant, to the second, in every form. */
    static void put(Map<String, Object> values, String name, Instant instant, ZoneId zone) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime local = second.atZone(zone);
        values.put(name, second.toString());
        values.put(name + ".local", LOCAL.format(local));
        values.put(name + ".local_iso", LOCAL_ISO.format(local));
        values.put(name + ".compact", COMPACT.format(local));
        values.put(name + ".epoch_millis", String.valueOf(second.toEpochMilli()));
        values.put(name + ".epoch_seconds", String.valueOf(second.getEpochSecond()));
    }

    private static void put(Map<String, Object> values, String name, ZonedDateTime at) {
        values.put(name, LOCAL.format(at));
        values.put(name + "_iso", LOCAL_ISO.format(at));
        values.put(name + "_epoch_millis", String.valueOf(at.toInstant().toEpochMilli()));
        values.put(name + "_epoch_seconds", String.valueOf(at.toEpochSecond()));
    }
}
