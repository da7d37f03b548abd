package zeren.organisation;

import java.util.Objects;
import java.util.regex.Pattern;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The holding of one post by one person, known by staff number alone; or, by delegation, the acting of another for the holder.
 *
 * @param post the code of the post
 * @param staffNo the staff number of the holder or delegate; text, so leading zeros count
 * @param mode whether in full, for the time being, or by delegation
 * @param held from the first day to the last, both included
 */
public record Tenure(String post, String staffNo, TenureMode mode, DateRange held) {
    private static final Pattern STAFF_NO = Pattern.compile("[0-9A-Za-z-]{1,32}");

    /**
     * Checks the codes.
     *
     * @throws InvalidValueException if the post's code is malformed or the staff number is not 1 to 32 letters, digits and hyphens
     */
    public Tenure {
        Text.code("post", post);
        checkedStaffNo("staff_no", staffNo);
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(held, "held");
    }

    /**
     * Checks a staff number.
     *
     * @return {@code value}
     * @throws InvalidValueException if it is null, or is not 1 to 32 letters, digits and hyphens
     */
    public static String checkedStaffNo(String what, String value) {
        if (value == null || !STAFF_NO.matcher(value).matches()) {
            throw new InvalidValueException(what, value, "1 to 32 letters, digits or '-'");
        }
        return value;
    }

    /** Returns what tells it from the post's other tenures: its first day, with {@code -delegated} behind it for a delegation. */
    public String id() {
        return held.from() + (isDelegation() ? "-" + mode.code() : "");
    }

    /** Tells whether somebody acts for the post's holder here, instead of holding it. */
    public boolean isDelegation() {
        return mode == TenureMode.DELEGATED;
    }
}
