package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.http.Language;
import zeren.calendar.WorkingDay;
import zeren.register.ObligationId;
import zeren.text.Title;

/** What is written is read back by a library that did not write it. */
class CalendarTextTest {
    private static final ObligationId ID = ObligationId.parse("gxufe-2020-5:study-secondary:0101:2026-H1");
    private static final Instant MADE = Instant.parse("2026-06-15T04:00:00.123456Z");
    private static final Instant CHANGED = Instant.parse("2026-06-16T04:00:00.654321Z");
    private static final String AWKWARD = "学院；党委, \\n; \"名\" 𠮷 = {0} {1} \\ : 😀".repeat(3);
    private static final long SEED = Long.getLong("zeren.seed", 20260615L);

    @Test
    void everyPropertyComesBackAsItWasMeant() throws Exception {
        List<String> lines = StrictLines.of(written(AWKWARD, Language.ZH));
        assertTrue(lines.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H"), lines.toString());
        String name = lines.stream().filter(line -> line.startsWith("NAME:")).findFirst().orElseThrow();
        assertTrue(lines.contains("X-WR-CAL" + name), lines.toString());
        Calendar calendar = read(written(AWKWARD, Language.ZH));
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).get(0);
        assertEquals(CalendarText.uid(ID), value(event, "UID"));
        assertEquals("2", value(event, "SEQUENCE"));
        assertEquals("20260731", value(event, "DTSTART"));
        assertEquals("20260801", value(event, "DTEND"));
        assertEquals("DATE", event.getProperty("DTSTART").orElseThrow().getParameter("VALUE").orElseThrow().getValue());
        assertEquals("20260616T040000Z", value(event, "DTSTAMP"));
        assertEquals("20260616T040000Z", value(event, "LAST-MODIFIED"));
        assertEquals("20260615T040000Z", value(event, "CREATED"));
        assertEquals(AWKWARD + " · " + AWKWARD + "（2026-H1）", value(event, "SUMMARY"));
        assertTrue(value(event, "DESCRIPTION").startsWith("状态：应完成\n到期日：2026-06-30\n延期至：2026-07-31\n最后工作日：2026-07-31\n责任主体：" + AWKWARD), value(event, "DESCRIPTION"));
        assertEquals(List.of("-P6DT15H", "PT9H"), event.getAlarms().stream().map(alarm -> value(alarm, "TRIGGER")).toList());
        assertEquals("PT1H", calendar.getProperty("REFRESH-INTERVAL").orElseThrow().getValue());
        assertEquals("PT1H", calendar.getProperty("X-PUBLISHED-TTL").orElseThrow().getValue());
        assertEquals(AWKWARD + " · 责任期限", calendar.getProperty("NAME").orElseThrow().getValue());
        calendar.validate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati", "Africa/Cairo"})
    void aDayIsThatDayInWhateverZoneTheMachineIs(String zone) {
        String expected = written("学院", Language.EN);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(expected, written("学院", Language.EN));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anythingThatANameCanHoldIsFoldedByOctets() throws Exception {
        System.out.println("CalendarTextTest: -Dzeren.seed=" + SEED);
        Random random = new Random(SEED);
        List<String> letters = List.of("a", "é", "学", "𠮷", "😀", " ", ",", ";", "\\", ":", "\"", "·", "n", "‍");
        for (int trial = 0; trial < 500; trial++) {
            StringBuilder name = new StringBuilder("x");
            for (int length = random.nextInt(90); length > 0; length--) {
                name.append(letters.get(random.nextInt(letters.size())));
            }
            String text = written(name + "x", Language.ZH);
            Map<String, Map<String, String>> events = StrictLines.events(text);
            assertEquals(1, events.size());
            assertEquals(name + "x · " + name + "x（2026-H1）", value((VEvent) read(text).getComponents(Component.VEVENT).get(0), "SUMMARY"));
        }
    }

    @Test
    void aCalendarWithoutEventsIsOne() throws Exception {
        FeedTerms terms = new FeedTerms(Optional.empty(), Optional.empty(), Language.EN, List.of());
        String text = CalendarText.of(terms, Optional.empty(), List.of());
        assertEquals(List.of("BEGIN:VCALENDAR", "VERSION:2.0"), StrictLines.of(text).subList(0, 2));
        assertEquals("Deadlines", read(text).getProperty("X-WR-CALNAME").orElseThrow().getValue());
    }

    private static String written(String name, Language language) {
        Title title = new Title(name, name);
        Face face = new Face(ID, EventState.OWED, title, title, "9", title, Optional.empty(), Optional.empty(), Optional.empty(), "2026-H1",
                LocalDate.of(2026, 6, 30), Optional.of(LocalDate.of(2026, 7, 31)), new WorkingDay(LocalDate.of(2026, 7, 31), false), 1, 0);
        FeedTerms terms = new FeedTerms(Optional.of("0101"), Optional.empty(), language, List.of(7, 0));
        return CalendarText.of(terms, Optional.of(title), List.of(new Event(face, 2, MADE, CHANGED, Optional.empty())));
    }

    private static Calendar read(String text) throws Exception {
        StrictLines.of(text);
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).orElseThrow().getValue();
    }
}
