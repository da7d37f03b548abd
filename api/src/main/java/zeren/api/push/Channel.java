package zeren.api.push;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zeren.api.outbound.Outbound;

/** One system and all that goes to it. Not for several threads at once. */
final class Channel {
    private final Target target;
    private final LedgerStore ledger;
    private final Telling telling;
    private final Outbound outbound;
    private Optional<Survey> compared = Optional.empty();
    private boolean isIdle;

    Channel(Target target, LedgerStore ledger, Telling telling) {
        this.target = target;
        this.ledger = ledger;
        this.telling = telling;
        this.outbound = new Outbound(target.pace().timeout());
    }

    Assignment assignment() {
        return target.assignment();
    }

    /** Forgets what it did: another server may have gone on. */
    void forget() {
        compared = Optional.empty();
    }

    /**
     * Tells the system what is different from what it was told, and at night goes through everything with it.
     *
     * @param survey what is to be done today; the same one as before where nothing changed
     * @throws InterruptedException if the thread is told to stop
     */
    void run(Survey survey) throws InterruptedException {
        ZonedDateTime now = telling.now().atZone(telling.zone());
        boolean changed = compared.filter(known -> known == survey).isEmpty();
        TargetState state = ledger.state(target.name());
        boolean isNight = isNight(state, now);
        if (!changed && !isNight && isIdle) {
            return;
        }
        if (changed) {
            compare(survey, Refused.KEPT);
            compared = Optional.of(survey);
        }
        if (state.isPausedAt(now.toInstant())) {
            isIdle = false;
            return;
        }
        if (isNight) {
            state = reconcile(survey, now.toLocalDate(), state);
        }
        state = Delivery.deliver(target, outbound, ledger, telling, state, row -> survey.wish(key(row.task()), row).task().orElseThrow());
        isIdle = !state.isPausedAt(telling.now());
    }

    /** Tells whether everything is to be gone through: once after the time of the night, or as soon after it as somebody is there. */
    private boolean isNight(TargetState state, ZonedDateTime now) {
        LocalDate last = now.toLocalTime().isBefore(target.pace().reconcileAt()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        return state.reconciledOn().filter(day -> !day.isBefore(last)).isEmpty();
    }

    private TargetState reconcile(Survey survey, LocalDate today, TargetState before) throws InterruptedException {
        if (target.listing().isPresent()) {
            Inventory inventory = Inventory.ask(target, target.listing().get(), outbound, telling);
            if (inventory.failure().isPresent()) {
                Verdict why = inventory.failure().get();
                TargetState failed = before.failed(telling.now(), why.outcome(), why.retryAfter());
                save(new LedgerStore.Entries(target.name(), List.of(), List.of(), Optional.of(failed)));
                return failed;
            }
            Reconciliation.Mended mended = Reconciliation.mend(
                    inventory.tasks(), ledger.live(target.name()), ids -> ledger.find(target.name(), ids), telling.now());
            save(new LedgerStore.Entries(target.name(), mended.added(), mended.changed(), Optional.empty()));
        }
        compare(survey, Refused.AGAIN);
        TargetState reconciled = before.reconciled(today);
        save(LedgerStore.Entries.state(target.name(), reconciled));
        return reconciled;
    }

    /** Whether what was refused is tried again. */
    private enum Refused { KEPT, AGAIN }

    /** Writes down what the system is to be told. */
    private void compare(Survey survey, Refused refused) {
        Instant now = telling.now();
        Map<String, LedgerRow> known = new TreeMap<>();
        ledger.live(target.name()).forEach(row -> known.put(row.task(), row));
        List<String> others = survey.toDo().keySet().stream().map(target::taskId).filter(id -> !known.containsKey(id)).toList();
        ledger.find(target.name(), others).forEach(row -> known.put(row.task(), row));
        List<LedgerRow> added = new ArrayList<>();
        List<LedgerRow> changed = new ArrayList<>();
        survey.toDo().forEach((key, task) -> {
            if (!known.containsKey(target.taskId(key))) {
                added.add(LedgerRow.first(target.taskId(key), LedgerRow.Origin.of(task), now).wanting(Optional.of(Operation.CREATE), Optional.of(task), now));
            }
        });
        known.values().forEach(row -> {
            LedgerRow next = next(row, survey, refused, now);
            if (!next.equals(row)) {
                changed.add(next);
            }
        });
        if (!added.isEmpty() || !changed.isEmpty()) {
            save(new LedgerStore.Entries(target.name(), added, changed, Optional.empty()));
        }
    }

    private LedgerRow next(LedgerRow row, Survey survey, Refused refused, Instant now) {
        LedgerRow tried = refused == Refused.AGAIN ? row.again() : row;
        Wish wish = survey.wish(key(row.task()), row);
        Optional<Operation> wanted = Comparison.wanted(tried, wish, Comparison.Updates.of(target));
        boolean isKnown = row.origin().isPresent() || wish.kind() == Wish.Kind.TO_DO;
        return tried.wanting(wanted, isKnown ? wish.task() : Optional.empty(), now);
    }

    private String key(String task) {
        return task.startsWith(target.idPrefix()) ? task.substring(target.idPrefix().length()) : task;
    }

    private void save(LedgerStore.Entries entries) {
        ledger.save(telling.holder(), telling.now(), entries);
    }
}
