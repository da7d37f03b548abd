package zeren.register.slow;

import java.time.LocalDate;

/** When something is due in a period: rules 1 to 3 and 12. */
record SlowDeadline(LocalDate opensOn, LocalDate dueOn, LocalDate actBy, boolean provisional) {

    static SlowDeadline of(SlowTiming timing, SlowPeriod period) {
        LocalDate opens = timing.opens() == null ? period.first() : day(timing.opens(), period);
        LocalDate due = rolled(day(timing.due(), period), timing.roll());
        LocalDate actBy = due;
        boolean provisional = !SlowDays.isPublished(actBy);
        while (!SlowDays.isWorkingDay(actBy)) {
            actBy = actBy.minusDays(1);
            provisional |= !SlowDays.isPublished(actBy);
        }
        return new SlowDeadline(opens, due, actBy, provisional);
    }

    private static LocalDate rolled(LocalDate nominal, String roll) {
        LocalDate day = nominal;
        while (!roll.equals("none") && !SlowDays.isWorkingDay(day)) {
            day = roll.equals("preceding") ? day.minusDays(1) : day.plusDays(1);
        }
        return day;
    }

    /**
     * A month and day speak of the year's first period and move along with the periods. The last day of its month (of a
     * year that is no leap year) means the last day of any month; a day that a month lacks means the last it has.
     */
    static LocalDate day(String rule, SlowPeriod period) {
        if (rule.equals("period-end")) {
            return period.last();
        }
        int month = Integer.parseInt(rule.substring(0, 2));
        int dayOfMonth = Integer.parseInt(rule.substring(3, 5));
        boolean monthEnd = LocalDate.of(2021, month, dayOfMonth).plusDays(1).getDayOfMonth() == 1;
        int year = period.year() + (rule.endsWith("+1y") ? 1 : 0);
        for (int i = 0; i < (period.number() - 1) * SlowPeriod.months(period.cycle()); i++) {
            year += month == 12 ? 1 : 0;
            month = month == 12 ? 1 : month + 1;
        }
        monthEnd &= month != Integer.parseInt(rule.substring(0, 2));
        LocalDate day = LocalDate.of(year, month, 1);
        while (day.plusDays(1).getMonthValue() == month && (monthEnd || day.getDayOfMonth() < dayOfMonth)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
