package zeren.schedule;

import zeren.text.Coded;

/** A division of the calendar year into periods of equal length in months. */
public enum Cycle implements Coded {
    /** The calendar year, 1 January to 31 December. */
    YEAR("year", 12),
    /** January to June, July to December. */
    HALF_YEAR("half-year", 6),
    /** Three months each. */
    QUARTER("quarter", 3),
    /** One month each. */
    MONTH("month", 1);

    private final String code;
    private final int months;
    private final int perYear;

    Cycle(String code, int months) {
        this.code = code;
        this.months = months;
        this.perYear = 12 / months;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the length of a period in months. */
    public int months() {
        return months;
    }

    /** Returns how many periods a calendar year has. */
    public int perYear() {
        return perYear;
    }
}
