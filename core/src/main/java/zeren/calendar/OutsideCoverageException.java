package zeren.calendar;

import java.time.LocalDate;

/** The refusal to say of a day whether it is worked when no official calendar for it is at hand. */
public final class OutsideCoverageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LocalDate date;
    private final transient DateRange coverage;

    OutsideCoverageException(String calendar, LocalDate date, DateRange coverage) {
        super("calendar " + calendar + " covers " + coverage + ", which " + date
                + " leaves: add the official days of that year, or ask for a provisional answer");
        this.date = date;
        this.coverage = coverage;
    }

    /** Returns the day in question; for a shift that ends outside, the day it began from. */
    public LocalDate date() {
        return date;
    }

    /** Returns the days for which the calendar is published. */
    public DateRange coverage() {
        return coverage;
    }
}
