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
 * <p>A question costs one look at the journal's head (see {@link Sql#head}); only what is newer than what is in memory is loaded. So
 * answers are computed on memory alone, and several servers over one database agree.
 */
public final class RegisterStore {
    private static final int REMEMBERED = 16;
    /** How many entries are read at once: a million, at the start, would stand in memory twice, and H2 puts results of many rows on disk. */
    private static final int PART = 5_000;

    private final Sql sql;
    private final Map<Long, Known> past = new LinkedHashMap<>();
    private final Known nothing;
    private History history = new History();
    /** The last entry whose facts the history has. */
    private long read;
    private volatile Known current;
    private Optional<Ahead> ahead = Optional.empty();
    private RecentFacts recent = new RecentFacts();

    /**
     * What is known within a transaction that recorded facts; the history has them already.
     *
     * <p>The transaction holds the lock of the journal. So whoever sees the journal at its last entry or beyond sees that it was committed, if the hash
     * of that entry is the same; and whoever gets the lock and does not see it that far, that it was taken back.
     *
     * @param within the transaction
     * @param known what is known with the facts
     */
    private record Ahead(Handle within, Known known) {}

    /**
     * Creates the store over a database; nothing is loaded before the first question.
     *
     * @param zone the zone in which an entry belongs to a day: a change counts for what falls due on its day or later
     */
    public RegisterStore(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.nothing = Known.nothing(zone, new History());
        this.current = Known.nothing(zone, history);
    }

    /** Returns what is recorded by now, by whichever server. */
    public Known current() {
        JournalHead head = sql.head();
        Known known = current;
        return known.isAt(head) ? known : takenOver(head).orElseGet(() -> sql.read(handle -> upTo(handle, head)));
    }

    /**
     * Returns what had been recorded by an instant, that instant included; the same for ever, once the instant has passed.
     *
     * <p>An instant before everything gives what is known of nothing, one in the future what is known now. Where the instant is
     * after the last entry, this waits for whoever is writing, whose entry may be dated before it.
     */
    public Known knownAt(Instant instant) {
        // Each entry is dated after the one before.
        if (instant.isAfter(sql.head().recordedAt())) {
            sql.awaitWriters();
        }
        return sql.read(handle -> {
            JournalHead head = Journal.head(handle);
            upTo(handle, head);
            return headAt(handle, head, instant).map(this::at).orElse(nothing);
        });
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
        return recent(after, last).orElseGet(() -> sql.read(handle -> FactStore.load(handle, after, last)));
    }

    /** Of what is not known to be committed, another fact may have the number by now. */
    private synchronized Optional<List<Recorded<?>>> recent(long after, long last) {
        return last <= current.sequence() ? recent.find(after, last) : Optional.empty();
    }

    /** Returns what is known where this server recorded the last entry, and nobody has asked since. */
    private synchronized Optional<Known> takenOver(JournalHead head) {
        ahead.map(Ahead::known).filter(known -> known.isAt(head)).ifPresent(this::settle);
        return current.isAt(head) ? Optional.of(current) : Optional.empty();
    }

    /**
     * Returns what is recorded, and keeps every other writer waiting until the caller's transaction ends; so what is decided
     * on it still holds when it is recorded.
     */
    public Known lock(Handle handle) {
        return locked(handle, Journal.lock(handle));
    }

    /**
     * Takes over facts that the caller's transaction is going to record, so that nobody has to read them, and returns what is known with them. They are
     * known to {@link #lock} within the transaction, and to everybody once it is committed.
     *
     * @param known what was known in the transaction before
     * @param head the entry that records them
     * @param facts exactly what would be read of it
     */
    synchronized Known recorded(Handle handle, Known known, JournalHead head, List<Recorded<?>> facts) {
        History extended = known.register().history();
        facts.forEach(extended::add);
        Known after = known.after(head, extended);
        if (extended == history) {
            read = head.sequence();
            ahead = Optional.of(new Ahead(handle, after));
            recent.add(head.sequence(), facts);
        }
        return after;
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

    private synchronized Known locked(Handle handle, JournalHead head) {
        if (ahead.filter(facts -> facts.within() == handle).isPresent()) {
            return ahead.get().known();
        }
        if (ahead.isPresent() && head.sequence() == current.sequence()) {
            readAnew();
        }
        return upTo(handle, head);
    }

    private void settle(Handle handle, Known known, JournalHead head) {
        Optional<String> hash = known.sequence() == head.sequence()
                ? Optional.of(head.hash())
                : Journal.headOf(handle, known.sequence()).map(JournalHead::hash);
        if (hash.equals(Optional.of(known.headHash()))) {
            settle(known);
        } else {
            readAnew();
        }
    }

    private void settle(Known known) {
        current = known;
        ahead = Optional.empty();
    }

    /** What the history has of something that was never committed cannot be taken out, and what was worked out of it goes with it. */
    private void readAnew() {
        history = new History();
        read = 0;
        current = Known.nothing(nothing.zone(), history);
        ahead = Optional.empty();
        recent = new RecentFacts();
        past.clear();
    }

    private synchronized Known upTo(Handle handle, JournalHead head) {
        if (ahead.isPresent() && head.sequence() > current.sequence()) {
            settle(handle, ahead.get().known(), head);
        }
        if (current.isAt(head)) {
            return current;
        }
        forgetUnlessContinued(handle);
        if (head.sequence() > current.sequence()) {
            Facts newer = current.facts().and(load(handle, current.sequence(), head.sequence()));
            Known next = current.at(newer, history, head);
            Shared shared = new Shared();
            // Where the database does not answer, it is gone on with next time.
            while (read < head.sequence()) {
                long last = Math.min(head.sequence(), read + PART);
                FactStore.load(handle, read, last, shared).forEach(history::add);
                read = last;
            }
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
            readAnew();
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
