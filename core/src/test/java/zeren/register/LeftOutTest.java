package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.schedule.Period;
import zeren.text.Title;

/** Contract, rule 10: a change that comes too late for a period is left out of it, and of all that is recorded after it; what else is recorded counts. */
class LeftOutTest {
    private static final WorkingCalendar SHIPPED = ShippedCalendars.get("cn");
    /** The last of the year, a Thursday, is a day off. */
    private static final WorkingCalendar NEW_YEARS_EVE_OFF = with("2026-12-31");

    /** The rules as they are on a day and from then on. */
    private record Recorded(String day, SmallSchool school, WorkingCalendar calendar) {
        Rules rules() {
            return new Rules(RealWorld.rulebooks(school.world()), RealWorld.parameters(school.world()), name -> calendar);
        }
    }

    private static WorkingCalendar with(String dayOff) {
        List<SpecialDay> days = new ArrayList<>(SHIPPED.specialDays().stream().filter(day -> day.date().getYear() == 2026).toList());
        days.add(new SpecialDay(LocalDate.parse(dayOff), SpecialDay.Type.HOLIDAY, new Title("某", "Some"), "T"));
        return SHIPPED.with(2026, days, "T");
    }

    private static SmallSchool yearly(String roll) {
        return new SmallSchool().college("a", "2000-01-01", "", null).version("2015-01-01", "", SmallSchool.duty("year", "period-end", roll));
    }

    private static SmallSchool tooLate(String roll) {
        return yearly(roll).parameter("2026-01-01", "", 0, null, "11-15");
    }

    private static Timetable timetable(SmallSchool first, Recorded... then) {
        Editions<Rules> editions = Editions.of(new Recorded("", first, SHIPPED).rules());
        for (Recorded later : then) {
            editions = editions.and(LocalDate.parse(later.day()), later.rules());
        }
        return Timetable.of(editions, Editions.of(date -> RealWorld.organisation(first.world())));
    }

    /** When 2026 is due, by when to act, and under which version. */
    private static String year2026(SmallSchool first, Recorded... then) {
        Term term = timetable(first, then).term("r", "d", Period.parse("2026")).orElseThrow();
        return term.deadline().dueOn() + " " + term.deadline().actBy() + " version " + term.rulebook().version();
    }

    @ParameterizedTest(name = "roll {0}, calendar recorded on {1}: {2}")
    @CsvSource({
        "none, 2026-11-29, 2026-12-31 2026-12-30", "none, 2026-11-30, 2026-12-31 2026-12-30", "none, 2026-12-31, 2026-12-31 2026-12-30",
        "none, 2027-01-01, 2026-12-31 2026-12-31",
        "preceding, 2026-11-29, 2026-12-30 2026-12-30", "preceding, 2026-11-30, 2026-12-30 2026-12-30", "preceding, 2026-12-30, 2026-12-30 2026-12-30",
        "preceding, 2026-12-31, 2026-12-31 2026-12-31", "following, 2026-11-29, 2027-01-01 2027-01-01"
    })
    void aCalendarThatIsRecordedWithASettingThatCountsNotOrAfterItCounts(String roll, String day, String expected) {
        Recorded setting = new Recorded("2026-11-29", tooLate(roll), day.equals("2026-11-29") ? NEW_YEARS_EVE_OFF : SHIPPED);
        Recorded calendar = new Recorded(day, tooLate(roll), NEW_YEARS_EVE_OFF);
        String found = setting.day().equals(day) ? year2026(yearly(roll), setting) : year2026(yearly(roll), setting, calendar);
        assertEquals(expected + " version 1", found);
    }

    @Test
    void whatIsDueOnADayByNoEditionAloneIsFoundOnThatDay() {
        Timetable timetable = timetable(yearly("preceding"),
                new Recorded("2026-11-29", tooLate("preceding"), SHIPPED), new Recorded("2026-11-30", tooLate("preceding"), NEW_YEARS_EVE_OFF));
        LocalDate eve = LocalDate.of(2026, 12, 30);
        assertEquals(List.of("r:d:a:2026"), timetable.dueWithin(RealWorld.range(eve, eve)).stream().map(Obligation::toString).toList());
    }

    /** The new version has the duty of 2026 due on 20 December, the setting would have it due on 15 November. */
    @Test
    void aVersionThatIsRecordedAfterASettingThatCountsNotCountsWithoutIt() {
        SmallSchool second = tooLate("none").version("2026-12-01", "", "restart", SmallSchool.duty("year", "12-20", "none"));
        assertEquals("2026-12-20 2026-12-18 version 2",
                year2026(yearly("none"), new Recorded("2026-11-29", tooLate("none"), SHIPPED), new Recorded("2026-12-05", second, SHIPPED)));
        assertEquals("2026-12-20 2026-12-18 version 2", year2026(yearly("none"), new Recorded("2026-11-29", second, SHIPPED)), "both on one day");
    }

    @Test
    void aSettingThatIsPutInThePlaceOfOneThatCountsNotCounts() {
        Recorded late = new Recorded("2026-11-29", tooLate("none"), SHIPPED);
        SmallSchool mended = yearly("none").parameter("2026-01-01", "", 0, null, "12-10");
        assertEquals("2026-12-10 2026-12-10 version 1", year2026(yearly("none"), late, new Recorded("2026-12-01", mended, SHIPPED)));
        assertEquals("2026-12-31 2026-12-31 version 1", year2026(yearly("none"), late, new Recorded("2026-12-01", yearly("none"), SHIPPED)));
        assertEquals("2026-12-31 2026-12-30 version 1", year2026(yearly("none"), late, new Recorded("2026-12-01", yearly("none"), NEW_YEARS_EVE_OFF)));
    }

    /** The end of the old setting and the beginning of the new one are one change: where it counts not, the old one goes on. */
    @Test
    void whereASettingCountsNotTheOneBeforeItGoesOn() {
        SmallSchool old = yearly("none").parameter("2025-01-01", "", 0, null, "12-20");
        SmallSchool late = yearly("none").parameter("2025-01-01", "2025-12-31", 0, null, "12-20").parameter("2026-01-01", "", 0, null, "11-15");
        assertEquals("2026-12-20 2026-12-17 version 1",
                year2026(old, new Recorded("2026-11-29", late, SHIPPED), new Recorded("2026-12-01", late, with("2026-12-18"))));
    }

    /** What would be due only by a day off, and not by the setting alone, counts for the setting. */
    @Test
    void ofWhatIsRecordedOnOneDayThatCountsWhichCanCountByItself() {
        SmallSchool setting = yearly("preceding").parameter("2026-01-01", "", 0, null, "11-26");
        Recorded both = new Recorded("2026-11-26", setting, with("2026-11-26"));
        assertEquals("2026-11-26 2026-11-26 version 1", year2026(yearly("preceding"), both));
    }
}
