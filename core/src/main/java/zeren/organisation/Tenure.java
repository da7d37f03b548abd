package zeren.organisation;

import java.util.Objects;
import java.util.regex.Pattern;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The holding of one post by one person, known by staff number alone.
 *
 * @param post the code of the post
 * @param staffNo the holder's staff number; text, so leading zeros count
 * @param mode whether in full or for the time being
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
        if (staffNo == null || !STAFF_NO.matcher(staffNo).matches()) {
            throw new InvalidValueException("staff_no", staffNo, "1 to 32 letters, digits or '-'");
        }
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(held, "held");
    }
}
