package zeren.api.journal;

import java.time.Instant;
import java.util.Optional;
import zeren.api.sql.JournalHead;
import zeren.api.sql.SealedEntry;

/** The walk along a journal, entry by entry from the first: numbers without gaps, instants that only grow, hashes that fit. */
final class Chain {
    private final Optional<Checkpoint> checkpoint;
    private Checkpoint end = new Checkpoint(0, JournalHead.NOTHING);
    private Instant recordedAt = Instant.MIN;

    /** Creates the walk; the journal must contain the very entry that {@code checkpoint} names. */
    Chain(Optional<Checkpoint> checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** Takes the next entry, and returns what is wrong about it; the walk goes on only where nothing is. */
    Optional<Finding> next(SealedEntry entry) {
        long expected = end.sequence() + 1;
        if (entry.sequence() > expected) {
            return Optional.of(new Finding(expected, "it is missing: the next one there is " + entry.sequence()));
        }
        Optional<Finding> fault = fault(entry, expected).map(what -> new Finding(entry.sequence(), what));
        if (fault.isEmpty()) {
            end = new Checkpoint(entry.sequence(), entry.hash());
            recordedAt = entry.recordedAt();
        }
        return fault;
    }

    /** Ends the walk, and returns what is wrong about the end. */
    Optional<Finding> end() {
        if (checkpoint.filter(noted -> noted.sequence() > end.sequence()).isPresent()) {
            return Optional.of(new Finding(end.sequence() + 1, "it is missing: the journal was cut off here, before the checkpoint"));
        }
        return end.sequence() == 0 ? Optional.of(new Finding(1, "it is missing: the journal is empty")) : Optional.empty();
    }

    /** Returns how far the walk came. */
    Checkpoint reached() {
        return end;
    }

    private Optional<String> fault(SealedEntry entry, long expected) {
        if (entry.sequence() < expected) {
            return Optional.of("it is there once more, after entry " + end.sequence());
        }
        if (!entry.previousHash().equals(end.hash())) {
            return Optional.of("its previous_hash is not the hash of the entry before");
        }
        if (!isSealed(entry)) {
            return Optional.of("its hash does not fit what it says");
        }
        if (!entry.recordedAt().isAfter(recordedAt)) {
            return Optional.of("its recorded_at is not after that of the entry before");
        }
        return checkpoint.filter(noted -> noted.sequence() == entry.sequence() && !noted.hash().equals(entry.hash()))
                .map(noted -> "its hash is not the checkpoint's: it or an entry before it was altered, and all sealed anew from there");
    }

    private static boolean isSealed(SealedEntry entry) {
        try {
            return entry.computedHash().equals(entry.hash());
        } catch (IllegalArgumentException unrecordable) {
            return false;
        }
    }
}
