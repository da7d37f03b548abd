package zeren.api.push;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Instants;
import zeren.api.sql.Sql;

/** What each system of to-dos was told. Of several servers, the one that holds the lease writes it. */
public final class LedgerStore {
    /** How long nobody else tells anything, after whoever does was last heard of: longer than what it sends between two times takes. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_ONCE = 500;

    private final Sql sql;

    /** Creates the ledger of a database. */
    public LedgerStore(Sql sql) {
        this.sql = sql;
    }

    /** The end of a round because another server has taken over. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another server tells the systems of to-dos now", null, false, false);
        }
    }

    /**
     * What changed in the ledger of one system.
     *
     * @param added rows that were not there
     * @param changed rows that were
     */
    record Entries(String target, Collection<LedgerRow> added, Collection<LedgerRow> changed, Optional<TargetState> state) {
        static Entries changed(String target, Collection<LedgerRow> rows) {
            return new Entries(target, List.of(), rows, Optional.empty());
        }

        static Entries state(String target, TargetState state) {
            return new Entries(target, List.of(), List.of(), Optional.of(state));
        }
    }

    /** Takes the lease, or keeps it, and tells whether {@code holder} has it. It is written again when half of it is over. */
    boolean lease(String holder, Instant now) {
        if (sql.read(handle -> isHeld(handle, holder, now.plus(LEASE.dividedBy(2))))) {
            return true;
        }
        return sql.write(handle -> handle.createUpdate("update to_do_push_lease set holder = :holder, held_until = :until"
                        + " where only_row = 1 and (holder = :holder or holder is null or held_until < :now)")
                .bind("holder", holder)
                .bind("until", Instants.utc(now.plus(LEASE)))
                .bind("now", Instants.utc(now))
                .execute()) == 1;
    }

    /** Lets others have the lease, if {@code holder} has it. */
    void release(String holder) {
        sql.write(handle -> handle.createUpdate("update to_do_push_lease set holder = null, held_until = null where holder = :holder")
                .bind("holder", holder)
                .execute());
    }

    /**
     * Writes, and keeps the lease for as long again.
     *
     * @throws LeaseLost if another server has it; nothing is written then
     */
    void save(String holder, Instant now, Entries entries) {
        sql.<Void, RuntimeException>write(handle -> {
            int held = handle.createUpdate("update to_do_push_lease set held_until = :until where holder = :holder")
                    .bind("until", Instants.utc(now.plus(LEASE)))
                    .bind("holder", holder)
                    .execute();
            if (held == 0) {
                throw new LeaseLost();
            }
            LedgerRowStore.add(handle, entries.target(), entries.added());
            LedgerRowStore.change(handle, entries.target(), entries.changed());
            entries.state().ifPresent(state -> LedgerRowStore.put(handle, entries.target(), state));
            return null;
        });
    }

    /** Returns the tasks that are, or may be, open at a system, and those of which it is still to be told something. */
    List<LedgerRow> live(String target) {
        return sql.read(handle -> LedgerRowStore.where(handle, target, "stands = 'open' or pending is not null or unsure = true"));
    }

    /** Returns those of which it is to be told something now. */
    List<LedgerRow> pending(String target) {
        return sql.read(handle -> LedgerRowStore.where(handle, target, "pending is not null and refused = false"));
    }

    /** Returns the tasks of these ids that are known. */
    List<LedgerRow> find(String target, Collection<String> tasks) {
        List<String> ids = List.copyOf(tasks);
        return sql.read(handle -> {
            List<LedgerRow> found = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                found.addAll(LedgerRowStore.find(handle, target, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            }
            return found;
        });
    }

    /** Returns every task that a system was ever told of, or was to be. */
    List<LedgerRow> all(String target) {
        return sql.read(handle -> LedgerRowStore.where(handle, target, "task <> ''"));
    }

    /** Returns how the telling goes with a system. */
    TargetState state(String target) {
        return sql.read(handle -> LedgerRowStore.state(handle, target)).orElse(TargetState.NEW);
    }

    /** Returns how many tasks of a system are in each state. */
    public PushCounts counts(String target) {
        return sql.read(handle -> handle.createQuery("select"
                        + " sum(case when pending is not null and refused = false then 1 else 0 end) as pending,"
                        + " sum(case when refused = true then 1 else 0 end) as refused,"
                        + " sum(case when pending is null and stands = 'open' then 1 else 0 end) as opened,"
                        + " sum(case when pending is null and stands = 'completed' then 1 else 0 end) as completed,"
                        + " sum(case when pending is null and stands = 'withdrawn' then 1 else 0 end) as withdrawn"
                        + " from to_do_push where target = :target")
                .bind("target", target)
                .map((row, context) -> new PushCounts(row.getLong("pending"), row.getLong("refused"), row.getLong("opened"), row.getLong("completed"),
                        row.getLong("withdrawn")))
                .one());
    }

    private static boolean isHeld(Handle handle, String holder, Instant until) {
        return handle.createQuery("select held_until from to_do_push_lease where holder = :holder")
                .bind("holder", holder)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .filter(held -> held.toInstant().isAfter(until))
                .isPresent();
    }
}
