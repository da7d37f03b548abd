package zeren.calendar;

import java.time.LocalDate;
import zeren.text.Coded;

/**
 * What becomes of a date that falls on a day off (in the market's terms, a business day convention;
 * ISDA 2006 Definitions, section 4.12, names the last two).
 */
public enum Roll implements Coded {
    /** The date stays where it is. */
    NONE("none") {
        @Override
        public WorkingDay apply(LocalDate date, WorkingCalendar calendar) {
            return new WorkingDay(date, false);
        }
    },
    /** The date moves to the last working day on or before it. */
    PRECEDING("preceding") {
        @Override
        public WorkingDay apply(LocalDate date, WorkingCalendar calendar) {
            return calendar.lastOnOrBeforeProvisionally(date);
        }
    },
    /** The date moves to the first working day on or after it. */
    FOLLOWING("following") {
        @Override
        public WorkingDay apply(LocalDate date, WorkingCalendar calendar) {
            return calendar.firstOnOrAfterProvisionally(date);
        }
    };

    private final String code;

    Roll(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Moves {@code date}, marked provisional where the calendar is not published yet.
     *
     * <p>With {@link #NONE} the answer is {@code date} itself, certain, worked or not.
     */
    public abstract WorkingDay apply(LocalDate date, WorkingCalendar calendar);
}
