package zeren.api.feed;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import zeren.api.http.Language;
import zeren.api.sql.Sha256;
import zeren.register.ObligationId;
import zeren.text.Title;

/** The events of a feed as a calendar (RFC 5545), with the properties of RFC 7986. */
final class CalendarText {
    /** The content type of a calendar. */
    static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    private static final String PRODUCT = "-//Zeren//Zeren//EN";
    private static final String REFRESH = "PT1H";
    /** A phone reminds at this hour, rather than at the midnight with which a day begins. */
    private static final int ALARM_HOUR = 9;

    private final FeedTerms terms;
    private final Words words;

    private CalendarText(FeedTerms terms) {
        this.terms = terms;
        this.words = Words.in(terms.language());
    }

    /** Returns the calendar in writing, lines folded and ended as the RFC wants. */
    static String of(FeedTerms terms, Optional<Title> name, List<Event> events) {
        CalendarText text = new CalendarText(terms);
        return Folding.fold(written(text.calendar(name, events)));
    }

    /** Returns what names the event of an obligation for ever: a UUID of our own making (RFC 9562, version 8) from the obligation's name. */
    static String uid(ObligationId id) {
        String hash = Sha256.hex("zeren:" + id);
        return String.join("-", hash.substring(0, 8), hash.substring(8, 12), "8" + hash.substring(13, 16), "8" + hash.substring(17, 20), hash.substring(20, 32));
    }

    private ICalendar calendar(Optional<Title> name, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String called = words.calendar(name.map(this::in));
        calendar.setName(called);
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(called));
        // RFC 7986 wants the type, which the library leaves out; the older property has none.
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        events.stream().map(Event::changedAt).max(Comparator.naturalOrder()).ifPresent(at -> calendar.setLastModified(date(at)));
        events.forEach(event -> calendar.addEvent(event(event)));
        return calendar;
    }

    private VEvent event(Event event) {
        Face face = event.face();
        VEvent written = new VEvent();
        written.setUid(uid(face.id()));
        written.setDateTimeStamp(date(event.changedAt()));
        written.setCreated(date(event.createdAt()));
        written.setLastModified(date(event.changedAt()));
        written.setSequence(event.revision());
        // As text: the library would make an instant of the day, by whatever zone the machine is in.
        written.addExperimentalProperty("DTSTART", ICalDataType.DATE, basic(face.day()));
        written.addExperimentalProperty("DTEND", ICalDataType.DATE, basic(face.day().plusDays(1)));
        written.setSummary(words.summary(face));
        written.setDescription(words.description(face));
        written.addCategories(in(face.rulebook()));
        written.setStatus(face.state().isCancelled() ? Status.cancelled() : Status.confirmed());
        written.setTransparency(Transparency.transparent());
        written.setClassification(Classification.private_());
        if (face.state() == EventState.OWED) {
            terms.alarmsDaysBefore().forEach(days -> written.addAlarm(VAlarm.display(trigger(days), words.summary(face))));
        }
        return written;
    }

    private static Trigger trigger(int daysBefore) {
        Duration.Builder time = Duration.builder();
        if (daysBefore == 0) {
            time.hours(ALARM_HOUR);
        } else {
            time.prior(true).hours(24 - ALARM_HOUR);
            if (daysBefore > 1) {
                time.days(daysBefore - 1);
            }
        }
        return new Trigger(time.build(), Related.START);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String in(Title title) {
        return terms.language() == Language.ZH ? title.zh() : title.en();
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
