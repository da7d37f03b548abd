package zeren.api.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.sql.JournalHead;
import zeren.text.InvalidValueException;

/**
 * An end of the journal that somebody noted elsewhere, on paper for instance: proof of everything up to it.
 *
 * @param sequence the number of the entry that was the last one then
 * @param hash its hash
 */
public record Checkpoint(long sequence, String hash) {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** Returns the checkpoint that the journal's end now makes. */
    public static Checkpoint of(JournalHead head) {
        return new Checkpoint(head.sequence(), head.hash());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if it is nothing of the kind
     */
    public static Checkpoint parse(String what, String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new InvalidValueException(what, written, "SEQUENCE:HASH, as verify and the head of the journal give it");
        }
        return new Checkpoint(Long.parseLong(form.group(1)), form.group(2));
    }

    /** Returns {@code sequence:hash}. */
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
