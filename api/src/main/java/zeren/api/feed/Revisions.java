package zeren.api.feed;

import java.time.Instant;
import java.util.Optional;

/** What is shown of one obligation, entry by entry of the journal, as far as it was told. */
final class Revisions {
    private Optional<Face> face = Optional.empty();
    private Optional<Instant> cancelledAt = Optional.empty();
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private boolean wasOwed;
    private int revision;

    /** Returns the same, to be told more. */
    Revisions copy() {
        Revisions copy = new Revisions();
        copy.face = face;
        copy.cancelledAt = cancelledAt;
        copy.createdAt = createdAt;
        copy.changedAt = changedAt;
        copy.wasOwed = wasOwed;
        copy.revision = revision;
        return copy;
    }

    /** Tells what is shown after an entry; nothing where it is not owed. An entry that changes nothing leaves no revision. */
    void add(Instant at, Optional<Face> owed) {
        Optional<Face> next = owed.or(() -> face.map(Face::gone));
        if (next.isEmpty() || next.equals(face)) {
            return;
        }
        if (face.isEmpty()) {
            createdAt = at;
        } else {
            revision++;
        }
        boolean wasCancelled = face.filter(before -> before.state().isCancelled()).isPresent();
        boolean isCancelled = next.get().state().isCancelled();
        wasOwed |= !isCancelled;
        cancelledAt = !isCancelled || !wasOwed ? Optional.empty() : wasCancelled ? cancelledAt : Optional.of(at);
        changedAt = at;
        face = next;
    }

    /** Returns the event that follows, or nothing where nothing was ever owed. */
    Optional<Event> event() {
        return face.map(shown -> new Event(shown, revision, createdAt, changedAt, cancelledAt));
    }
}
