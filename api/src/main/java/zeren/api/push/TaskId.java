package zeren.api.push;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import zeren.api.sql.Sha256;

/**
 * The ids of tasks: a prefix, by which a system's own tasks are told from ours, and 130 bits of a hash of the obligation's id and the assignee, in
 * Crockford's base 32 without its case. The same for ever; and nobody reads a staff number from one who does not know it already.
 */
final class TaskId {
    /** The longest prefix. */
    static final int LONGEST_PREFIX = 20;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private TaskId() {}

    /** Returns the id without a prefix. */
    static String of(String obligation, Assignee assignee) {
        byte[] hex = Sha256.hex(obligation + "\n" + assignee).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        StringBuilder id = new StringBuilder(LENGTH);
        int left = 0;
        int kept = 0;
        for (int next = 0; id.length() < LENGTH; ) {
            if (kept < BITS) {
                left = left << 4 | Character.digit(hex[next++], 16);
                kept += 4;
            } else {
                kept -= BITS;
                id.append(DIGITS.charAt(left >> kept & 31));
                left &= (1 << kept) - 1;
            }
        }
        return id.toString();
    }

    /** Tells whether another system's id could be one of ours under a prefix. */
    static boolean isOurs(String id, String prefix) {
        return id.startsWith(prefix) && id.matches("[A-Za-z0-9-]{1,64}");
    }
}
