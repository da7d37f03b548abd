package zeren.register.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The n-th year, half-year, quarter or month of a calendar year. */
record SlowPeriod(String cycle, int year, int number) {
    static final List<String> CYCLES = List.of("year", "half-year", "quarter", "month");

    static List<SlowPeriod> ofYear(String cycle, int year) {
        List<SlowPeriod> periods = new ArrayList<>();
        for (int number = 1; number * months(cycle) <= 12; number++) {
            periods.add(new SlowPeriod(cycle, year, number));
        }
        return periods;
    }

    static List<SlowPeriod> ofYears(int firstYear, int lastYear) {
        List<SlowPeriod> periods = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            for (String cycle : CYCLES) {
                periods.addAll(ofYear(cycle, year));
            }
        }
        return periods;
    }

    static int months(String cycle) {
        return switch (cycle) {
            case "year" -> 12;
            case "half-year" -> 6;
            case "quarter" -> 3;
            default -> 1;
        };
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * months(cycle) + 1, 1);
    }

    LocalDate last() {
        int month = number * months(cycle);
        LocalDate day = LocalDate.of(year, month, 28);
        while (day.plusDays(1).getMonthValue() == month) {
            day = day.plusDays(1);
        }
        return day;
    }

    String name() {
        return switch (cycle) {
            case "year" -> "" + year;
            case "half-year" -> year + "-H" + number;
            case "quarter" -> year + "-Q" + number;
            default -> year + (number < 10 ? "-0" : "-") + number;
        };
    }
}
