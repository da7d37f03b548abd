package zeren.api.journal;

/**
 * Something that is not as it was recorded.
 *
 * @param sequence the number of the first entry that it concerns; 0 where it concerns none
 * @param what what is wrong about it, without any recorded value
 */
public record Finding(long sequence, String what) {

    /** Returns both in one line. */
    @Override
    public String toString() {
        return "entry " + sequence + ": " + what;
    }
}
