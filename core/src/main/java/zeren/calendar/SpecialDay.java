package zeren.calendar;

import java.time.LocalDate;
import java.util.Objects;
import zeren.text.Coded;
import zeren.text.Text;
import zeren.text.Title;

/**
 * A day that an official notice takes out of the ordinary week.
 *
 * @param date the day
 * @param type whether it became a day off or a working day
 * @param occasion the holiday for whose sake it did
 * @param source the notice's document number
 */
public record SpecialDay(LocalDate date, Type type, Title occasion, String source) {

    /** The largest length of a source, in UTF-16 units. */
    public static final int MAX_SOURCE = 64;

    /** What the notice makes of the day. */
    public enum Type implements Coded {
        /** A day off, on whatever day of the week. */
        HOLIDAY("holiday"),
        /** A working day, usually a weekend day that makes up for a holiday (调休上班). */
        WORKDAY("workday");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks the source.
     *
     * @throws zeren.text.InvalidValueException if the source is not one line of at most 64 characters
     */
    public SpecialDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(occasion, "occasion");
        Text.line("source", source, MAX_SOURCE);
    }
}
