package zeren.api.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sql;
import zeren.register.History;
import zeren.register.Recorded;

/**
 * The register in memory, as far as it was recorded.
 *
 * <p>A question costs one indexed read of the journal's head; only what is newer than what is in memory is loaded. So
 * answers are computed on memory alone, and several servers over one database agree.
 */
public final class RegisterStore {
    private static final int REMEMBERED = 16;

    private final Sql sql;
    private final Map<Long, Known> past = new LinkedHashMap<>();
    private final Known nothing;
    private History history = new History();
    private Known current;

    /**
     * Creates the store over a database; nothing is loaded before the first question.
     *
     * @param zone the zone in which an entry belongs to a day: a change counts for what falls due on its day or later
     */
    public RegisterStore(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.nothing = Known.nothing(zone);
        this.current = Known.nothing(zone);
    }

    /** Returns what is recorded by now, by whichever server. */
    public Known current() {
        return sql.read(handle -> upTo(handle, Journal.head(handle)));
    }

    /**
     * Returns what had been recorded by an instant, that instant included; the same for ever, once the instant has passed.
     *
     * <p>An instant before everything gives what is known of nothing, one in the future what is known now. Where the instant is
     * not before the last entry, this waits for whoever is writing, whose entry may be dated before it.
     */
    public Known knownAt(Instant instant) {
        return sql.read(handle -> {
            JournalHead head = Journal.head(handle);
            if (!instant.isBefore(head.recordedAt())) {
                head = handle.inTransaction(Journal::lock);
            }
            upTo(handle, head);
            return headAt(handle, head, instant).map(this::at).orElse(nothing);
        });
    }

    /** Returns when the last entry of what is known was recorded: as {@code known_at}, that instant gives exactly this for ever. */
    public Instant recordedAt(Known known) {
        return sql.read(handle -> Journal.headOf(handle, known.sequence()).map(JournalHead::recordedAt).orElse(Instant.EPOCH));
    }

    /** Returns what had been recorded when an entry was the last one, or nothing where there is none of that number. */
    public Optional<Known> knownAfter(long sequence) {
        return sql.read(handle -> {
            upTo(handle, Journal.head(handle));
            return sequence == 0 ? Optional.of(nothing) : Journal.headOf(handle, sequence).map(this::at);
        });
    }

    /** Returns the facts that were recorded after the entry {@code after}, up to and including {@code last}, in that order. */
    public List<Recorded<?>> facts(long after, long last) {
        return sql.read(handle -> FactStore.load(handle, after, last));
    }

    /**
     * Returns what is recorded, and keeps every other writer waiting until the caller's transaction ends; so what is decided
     * on it still holds when it is recorded.
     */
    public Known lock(Handle handle) {
        return upTo(handle, Journal.lock(handle));
    }

    private static Optional<JournalHead> headAt(Handle handle, JournalHead head, Instant instant) {
        if (!instant.isBefore(head.recordedAt())) {
            return Optional.of(head);
        }
        // The database knows a shorter time than Instant, and whole microseconds.
        return instant.isBefore(Instant.EPOCH)
                ? Optional.empty()
                : Journal.headAt(handle, instant.truncatedTo(ChronoUnit.MICROS));
    }

    private synchronized Known upTo(Handle handle, JournalHead head) {
        if (head.sequence() == current.sequence() && head.hash().equals(current.headHash())) {
            return current;
        }
        forgetUnlessContinued(handle);
        if (head.sequence() > current.sequence()) {
            Facts newer = current.facts().and(load(handle, current.sequence(), head.sequence()));
            List<Recorded<?>> done = FactStore.load(handle, current.sequence(), head.sequence());
            Known next = current.at(newer, history, head);
            // Nothing below fails, so a database that does not answer leaves everything as it was.
            done.forEach(history::add);
            current = next;
        }
        return current;
    }

    /**
     * Begins anew where the last entry in memory is not in the journal: a database that could not write what it was seen to hold, or that was
     * put back under a running server, goes on from an earlier one.
     */
    private void forgetUnlessContinued(Handle handle) {
        boolean continued = current.sequence() == 0
                || Journal.headOf(handle, current.sequence()).filter(entry -> entry.hash().equals(current.headHash())).isPresent();
        if (!continued) {
            // What was worked out of what is forgotten goes with it.
            current = Known.nothing(nothing.zone());
            history = new History();
            past.clear();
        }
    }

    private synchronized Known at(JournalHead head) {
        if (head.sequence() == current.sequence()) {
            return current;
        }
        Known known = past.computeIfAbsent(head.sequence(), sequence -> current.at(current.facts(), history, head));
        if (past.size() > REMEMBERED) {
            past.remove(past.keySet().iterator().next());
        }
        return known;
    }

    /** Loads the facts of the entries after {@code sequence}, up to and including {@code last}. */
    private static Facts load(Handle handle, long sequence, long last) {
        return new Facts(
                OrganisationStore.units(handle, sequence, last),
                OrganisationStore.posts(handle, sequence, last),
                OrganisationStore.tenures(handle, sequence, last),
                RulebookStore.rulebooks(handle, sequence, last),
                ParameterStore.parameters(handle, sequence, last),
                CalendarStore.years(handle, sequence, last),
                new Institutions());
    }
}
