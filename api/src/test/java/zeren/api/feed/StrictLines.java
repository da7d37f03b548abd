package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The letter of RFC 5545, section 3.1, as a judge of its own: it shares nothing with what writes, nor with the library that reads back. */
final class StrictLines {
    private static final int MOST_OCTETS = 75;
    private static final Pattern CONTENT = Pattern.compile("[A-Z0-9-]+(;[A-Z0-9-]+=[^\";:,\\p{Cntrl}]+)*:[^\\p{Cntrl}]*");

    private StrictLines() {}

    /** Returns the content lines of a calendar, unfolded, or fails. */
    static List<String> of(String calendar) {
        assertTrue(calendar.endsWith("\r\n"), "the last line ends too");
        assertFalse(calendar.replace("\r\n", "").matches("(?s).*[\r\n\t\uFEFF\uFFFD].*"), "no line end but CRLF, no tab, no mark, no broken character");
        List<String> content = new ArrayList<>();
        for (String line : calendar.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= MOST_OCTETS, line);
            assertFalse(line.isEmpty(), "no line is empty");
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(line), "no character is cut in two: " + line);
            if (line.startsWith(" ")) {
                content.add(content.remove(content.size() - 1) + line.substring(1));
            } else {
                content.add(line);
            }
        }
        content.forEach(line -> assertTrue(CONTENT.matcher(line).matches(), line));
        assertEquals(List.of("BEGIN:VCALENDAR", "VERSION:2.0"), content.subList(0, 2));
        return content;
    }

    /** Returns the properties of each event by the last line of its description, which is the id of the obligation; those of alarms are left out. */
    static Map<String, Map<String, String>> events(String calendar) {
        Map<String, Map<String, String>> events = new TreeMap<>();
        Map<String, String> event = new TreeMap<>();
        boolean isAlarm = false;
        for (String line : of(calendar)) {
            isAlarm = line.equals("BEGIN:VALARM") || isAlarm && !line.equals("END:VALARM");
            if (line.equals("BEGIN:VEVENT")) {
                event = new TreeMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.put(event.get("DESCRIPTION").replaceFirst(".*\\\\n[^:：]+[:：] ?", ""), event);
            } else if (!isAlarm) {
                event.put(line.replaceFirst("[;:].*", ""), line.substring(line.indexOf(':') + 1));
            }
        }
        return events;
    }
}
