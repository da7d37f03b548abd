package zeren.api.sql;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the journal ends, as far as this server knows without asking the database.
 *
 * <p>An embedded database is one process's own, which counts its writes: what was seen after so many of them holds until the next has come to its end. A
 * write that is under way is not acknowledged to anybody yet, so whoever asks meanwhile may be told of what was before.
 */
final class JournalEnd {
    private static final long UNKNOWN = -1;

    private final Optional<WriteCount> count;
    private volatile Seen seen = new Seen(UNKNOWN, JournalHead.NONE, JournalHead.NONE);

    /**
     * What was seen.
     *
     * @param writes after how many writes it holds
     * @param head the end
     * @param door the entry, or an earlier one, since which nothing was recorded that lets anybody in or keeps anybody out; that is so for ever
     */
    private record Seen(long writes, JournalHead head, JournalHead door) {}

    /** Creates it for a database; {@code count} is of an embedded one. */
    JournalEnd(Optional<WriteCount> count) {
        this.count = count;
    }

    /** Returns the end, where it need not be asked for. */
    Optional<JournalHead> find() {
        Seen last = seen;
        return count.filter(writes -> writes.ended() == last.writes()).map(writes -> last.head());
    }

    /** Returns after how many writes what is read now holds; to be asked before it is read. */
    OptionalLong whenQuiet() {
        return count.map(WriteCount::whenQuiet).orElse(OptionalLong.empty());
    }

    /** Takes what was read over. */
    void read(long writes, JournalHead head) {
        seen = new Seen(writes, head, door(head));
    }

    /** Returns an entry that stands for everything that was recorded, up to an end, about who is let in. */
    JournalHead door(JournalHead head) {
        Seen last = seen;
        return last.head().equals(head) ? last.door() : head;
    }

    /** Notes that a write begins; returns its number if no other is under way. */
    OptionalLong begin() {
        return count.map(WriteCount::begin).orElse(OptionalLong.empty());
    }

    /**
     * Notes that a write came to its end.
     *
     * @param number what {@link #begin} returned
     * @param committed how far its transaction came, if it was committed; of one that did not lock the journal nothing is known
     */
    void end(OptionalLong number, Optional<Locked> committed) {
        boolean alone = count.filter(writes -> writes.end(number)).isPresent();
        committed.filter(transaction -> transaction.before().isPresent())
                .ifPresent(transaction -> seen = after(transaction, alone ? number.getAsLong() : UNKNOWN));
    }

    private Seen after(Locked transaction, long number) {
        JournalHead head = transaction.last().orElseThrow();
        return new Seen(number, head, transaction.isAdmitting() ? head : door(transaction.before().orElseThrow()));
    }
}
