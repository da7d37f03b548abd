package zeren.api.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.CalendarYear;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.calendar.IsoDate;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.text.Text;
import zeren.text.Title;

/** What official notices say of a year, the whole of it; the target is the calendar and the year, with a slash between. */
public final class CalendarYearChange implements ChangeOperation {
    private static final int MOST_DAYS = 366;

    /** Creates the operation. */
    public CalendarYearChange() {}

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        YearInPath year = YearInPath.parse(target);
        List<SpecialDay> days = days(body, year.year());
        checkSame(body, year);
        body.check();
        return known -> decide(year, days, YearInPath.calendar(known, year.calendar()));
    }

    private static Change decide(YearInPath asked, List<SpecialDay> days, WorkingCalendar calendar) {
        int year = asked.year();
        int first = calendar.years().get(0);
        int next = calendar.coverage().to().getYear() + 1;
        if (year < first || year > next) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, List.of(Fault.ofParameter("year", "gap", "the years of " + calendar.id()
                    + " have no gap: " + year + " cannot be told, but one from " + first + " to " + next))));
        }
        Change change = Change.of(new CalendarYear(calendar.id(), year, days));
        List<SpecialDay> known = calendar.specialDays().stream().filter(day -> day.date().getYear() == year).toList();
        return year < next && known.equals(days) ? change.unneeded() : change;
    }

    /** What GET answers with can be put back: it may say again what the path says, but nothing else. */
    private static void checkSame(JsonBody body, YearInPath asked) {
        if (!body.read("calendar", (what, text) -> text).orElse(asked.calendar()).equals(asked.calendar())) {
            body.refuse("calendar", "other_calendar", "the path names the calendar " + asked.calendar() + ": say the same here, or nothing");
        }
        if (!body.findNumber("year", 1, 9999).orElse(asked.year()).equals(asked.year())) {
            body.refuse("year", "other_year", "the path names the year " + asked.year() + ": say the same here, or nothing");
        }
    }

    private static List<SpecialDay> days(JsonBody body, int year) {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (JsonBody day : body.objects("days", MOST_DAYS)) {
            Optional<LocalDate> date = day.required("date", IsoDate::parse);
            Optional<SpecialDay.Type> type = day.required("type", (what, text) -> Snake.parse(what, SpecialDay.Type.class, text));
            Optional<Title> name = day.title("name");
            Optional<String> source = day.required("source", (what, text) -> Text.line(what, text, SpecialDay.MAX_SOURCE));
            if (date.isPresent() && date.get().getYear() != year) {
                day.refuse("date", "other_year", date.get() + " is no day of " + year + ": tell it with its own year");
            }
            if (date.isPresent() && !dates.add(date.get())) {
                day.refuse("date", "repeated_date", date.get() + " is there more than once: give it once");
            }
            if (date.isPresent() && type.isPresent() && name.isPresent() && source.isPresent()) {
                days.add(new SpecialDay(date.get(), type.get(), name.get(), source.get()));
            }
        }
        days.sort(Comparator.comparing(SpecialDay::date));
        return List.copyOf(days);
    }
}
