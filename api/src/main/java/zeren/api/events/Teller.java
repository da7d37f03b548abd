package zeren.api.events;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.EntryMark;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;
import zeren.register.Recorded;

/**
 * Who tells what has happened since the last telling.
 *
 * <p>What is told next is computed beside all writers. Then, in one transaction that holds the row of the cursor, it is added if nobody else told
 * meanwhile, and forgotten otherwise: of several servers over one database one tells, and a server that stops in the middle leaves nothing behind.
 */
final class Teller {
    /** How many entries and days are told in one transaction at most; fewer where they bring much. */
    static final int MOST_STEPS = 500;
    private static final int ENOUGH_EVENTS = 2_000;
    /** How long somebody who reads waits for another to tell. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Sql sql;
    private final RegisterStore register;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    Teller(Sql sql, RegisterStore register, InstantSource clock, ZoneId zone) {
        this.sql = sql;
        this.register = register;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Tells everything up to now, or waits until another thread of this server has done so; but not for long: where there is much, as at
     * midnight in a large school, whoever reads goes on from where it stopped.
     */
    void tell() {
        try {
            if (turn.tryLock() || turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                tellInTurn();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has it stop after the part that it is at. */
    void stop() {
        stopping = true;
    }

    private void tellInTurn() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = tellSome();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Tells a part of what there is, and returns whether there may be more. */
    private boolean tellSome() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Cursor from = sql.read(CursorStore::read);
        // Asked first: what is committed a moment later may be in the journal already, and is told of next time.
        Known known = register.current();
        List<EntryMark> marks = sql.read(handle -> Journal.marksAfter(handle, from.entry(), MOST_STEPS)).stream()
                .takeWhile(mark -> mark.sequence() <= known.sequence())
                .toList();
        if (marks.isEmpty() && from.day().filter(day -> !day.isBefore(today)).isPresent()) {
            return false;
        }
        Telling telling = new Telling(from, new Knowledge(known), zone);
        tell(telling, marks, today);
        sql.write(handle -> {
            // Another server was quicker where the cursor is not where it was: then it has told the very same.
            if (CursorStore.lock(handle).equals(from)) {
                EventRowStore.add(handle, telling.events());
                CursorStore.move(handle, telling.reached());
            }
            return null;
        });
        return true;
    }

    private void tell(Telling telling, List<EntryMark> marks, LocalDate today) {
        Map<Long, List<Recorded<?>>> facts = facts(marks);
        int next = 0;
        for (int steps = 0; steps < MOST_STEPS && telling.events().size() < ENOUGH_EVENTS; steps++) {
            LocalDate date = next < marks.size() ? LocalDate.ofInstant(marks.get(next).recordedAt(), zone) : today;
            telling.begin(date);
            if (telling.isBefore(date)) {
                telling.pass();
            } else if (next < marks.size()) {
                EntryMark mark = marks.get(next++);
                telling.tell(mark, facts.getOrDefault(mark.sequence(), List.of()));
            } else {
                return;
            }
        }
    }

    private Map<Long, List<Recorded<?>>> facts(List<EntryMark> marks) {
        return marks.isEmpty()
                ? Map.of()
                : register.facts(marks.get(0).sequence() - 1, marks.get(marks.size() - 1).sequence()).stream()
                        .collect(Collectors.groupingBy(Recorded::sequence));
    }
}
