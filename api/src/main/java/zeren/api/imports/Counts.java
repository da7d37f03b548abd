package zeren.api.imports;

/**
 * How many of each part.
 *
 * @param units the number of units
 * @param posts the number of posts
 * @param tenures the number of tenures
 */
public record Counts(int units, int posts, int tenures) {
    /** None of any. */
    public static final Counts NONE = new Counts(0, 0, 0);
}
