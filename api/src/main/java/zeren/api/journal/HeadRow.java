package zeren.api.journal;

import java.util.Optional;
import zeren.api.sql.JournalHead;
import zeren.api.sql.SealedEntry;

/** The row that every writer locks and that tells where the journal ends, held against the journal. */
final class HeadRow {
    private HeadRow() {}

    /** Returns what is wrong about the row, seen from an entry. */
    static Optional<Finding> fault(Optional<JournalHead> head, SealedEntry entry) {
        return head.flatMap(row -> {
            if (entry.sequence() > row.sequence()) {
                return Optional.of("it is beyond the end that the head row tells, which is " + row.sequence());
            }
            boolean same = row.hash().equals(entry.hash()) && row.recordedAt().equals(entry.recordedAt());
            return entry.sequence() == row.sequence() && !same
                    ? Optional.of("it is the last one, but the head row has another hash or recorded_at")
                    : Optional.<String>empty();
        }).map(what -> new Finding(entry.sequence(), what));
    }

    /** Returns what is wrong about the row, seen from the journal's end. */
    static Optional<Finding> fault(Optional<JournalHead> head, Checkpoint reached) {
        if (head.isEmpty()) {
            return Optional.of(new Finding(reached.sequence(), "it is the last one, and the head row that should tell so is missing"));
        }
        return head.get().sequence() > reached.sequence()
                ? Optional.of(new Finding(reached.sequence() + 1, "it is missing: the head row tells of " + head.get().sequence() + " entries"))
                : Optional.empty();
    }
}
