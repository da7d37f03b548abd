package zeren.bench.core;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;

/** Ten years of Chinese working days, the same for everyone who is measured, so that nobody has to ask for a day that is not covered. */
final class Decade {
    static final int YEARS = 10;
    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = FIRST_YEAR + YEARS - 1;
    static final DateRange DAYS = DateRange.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));

    /** The shipped years; those that no notice has announced yet repeat the notices of six years before. */
    static final WorkingCalendar ZEREN = covered(ShippedCalendars.get("cn"));
    static final HolidayCalendarId STRATA_ID = HolidayCalendarId.of("CN");
    static final ImmutableHolidayCalendar STRATA;
    static final PlainDays PLAIN;

    static {
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> makeUpDays = new ArrayList<>();
        Stream.iterate(ZEREN.coverage().from(), ZEREN.coverage()::contains, day -> day.plusDays(1)).forEach(day -> {
            if (ZEREN.isWorkingDay(day) == PlainDays.isWeekend(day)) {
                (ZEREN.isWorkingDay(day) ? makeUpDays : holidays).add(day);
            }
        });
        STRATA = ImmutableHolidayCalendar.of(STRATA_ID, holidays, PlainDays.WEEKEND, makeUpDays);
        PLAIN = new PlainDays(holidays, makeUpDays);
    }

    private static final int REPEATED_AFTER = 6;

    private Decade() {}

    private static WorkingCalendar covered(WorkingCalendar shipped) {
        WorkingCalendar calendar = shipped;
        while (calendar.coverage().to().getYear() <= LAST_YEAR) {
            int year = calendar.coverage().to().getYear() + 1;
            List<SpecialDay> days = shipped.specialDays().stream()
                    .filter(day -> day.date().getYear() == year - REPEATED_AFTER)
                    .map(day -> new SpecialDay(day.date().plusYears(REPEATED_AFTER), day.type(), day.occasion(), day.source()))
                    .toList();
            calendar = calendar.with(year, days, "bench-" + year);
        }
        return calendar;
    }
}
