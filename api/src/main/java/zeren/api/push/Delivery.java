package zeren.api.push;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.outbound.Outbound;
import zeren.api.outbound.Received;

/**
 * The telling of what is pending at one system.
 *
 * <p>That something is being sent is written before it is sent, and what came of it after: whoever comes after a crash knows what may have been taken, and
 * tells it again by the same id. As soon as the system cannot take anything, all that is left waits.
 */
final class Delivery {
    /** How long the requests between two writes may take at most, well within the lease. */
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(2);
    private static final int MOST_BETWEEN_WRITES = 20;

    private final Target target;
    private final Outbound outbound;
    private final LedgerStore ledger;
    private final Telling telling;
    private final Deque<Request> requests = new ArrayDeque<>();

    private Delivery(Target target, Outbound outbound, LedgerStore ledger, Telling telling) {
        this.target = target;
        this.outbound = outbound;
        this.ledger = ledger;
        this.telling = telling;
    }

    private record Request(Operation operation, List<Outgoing.Told> told) {
        List<LedgerRow> rows() {
            return told.stream().map(Outgoing.Told::row).toList();
        }
    }

    /**
     * Tells the system everything that is pending, as far as it takes it.
     *
     * @param tasks returns what a task is
     * @return how the telling goes with the system after that
     * @throws InterruptedException if the thread is told to stop; what was sent by then is written
     */
    static TargetState deliver(
            Target target, Outbound outbound, LedgerStore ledger, Telling telling, TargetState state, Function<LedgerRow, Task> tasks)
            throws InterruptedException {
        Delivery delivery = new Delivery(target, outbound, ledger, telling);
        delivery.plan(ledger.pending(target.name()), tasks);
        return delivery.run(state);
    }

    private void plan(List<LedgerRow> pending, Function<LedgerRow, Task> tasks) {
        Map<Operation, List<Outgoing.Told>> told = new EnumMap<>(Operation.class);
        pending.forEach(row -> told.computeIfAbsent(row.pending().orElseThrow(), none -> new ArrayList<>())
                .add(new Outgoing.Told(row, tasks.apply(row))));
        told.forEach((operation, all) -> {
            for (int from = 0; from < all.size(); from += target.size()) {
                requests.add(new Request(operation, all.subList(from, Math.min(all.size(), from + target.size()))));
            }
        });
    }

    private TargetState run(TargetState before) throws InterruptedException {
        TargetState state = before;
        int most = (int) Math.min(MOST_BETWEEN_WRITES, BETWEEN_WRITES.dividedBy(target.pace().timeout()));
        while (!requests.isEmpty() && !state.isPausedAt(telling.now())) {
            List<Request> some = new ArrayList<>();
            while (some.size() < most && !requests.isEmpty()) {
                some.add(requests.poll());
            }
            List<LedgerRow> sending = some.stream().flatMap(request -> request.rows().stream()).map(LedgerRow::sending).toList();
            ledger.save(telling.holder(), telling.now(), LedgerStore.Entries.changed(target.name(), sending));
            state = send(some, state);
        }
        return state;
    }

    private TargetState send(List<Request> some, TargetState before) throws InterruptedException {
        List<LedgerRow> outcome = new ArrayList<>();
        List<Request> unsent = new ArrayList<>(some);
        TargetState state = before;
        try {
            while (!unsent.isEmpty() && !state.isPausedAt(telling.now())) {
                // When the thread is told to stop meanwhile, it is unsure whether this was taken, as is written already.
                Request request = unsent.remove(0);
                Verdict verdict = send(request);
                outcome.addAll(rows(request, verdict));
                state = after(verdict, state);
                telling.rest().rest(Duration.ofSeconds(1).dividedBy(target.pace().requestsPerSecond()));
            }
        } finally {
            unsent.forEach(request -> outcome.addAll(request.rows()));
            ledger.save(telling.holder(), telling.now(), new LedgerStore.Entries(target.name(), List.of(), outcome, Optional.of(state)));
        }
        return state;
    }

    private TargetState after(Verdict verdict, TargetState state) {
        return switch (verdict.kind()) {
            case TAKEN -> state.succeeded(telling.now());
            case REFUSED -> state.answered();
            case LATER -> state.failed(telling.now(), verdict.outcome(), verdict.retryAfter());
        };
    }

    private Verdict send(Request request) throws InterruptedException {
        Variables.Setting setting = new Variables.Setting(target, telling.links(), telling.zone(), telling.now());
        Outgoing outgoing = Outgoing.of(setting, request.operation(), request.told());
        if (!outgoing.isWhole()) {
            return Verdict.refused("not-json");
        }
        Received received = outbound.send(outgoing.method(), outgoing.uri(), outgoing.headers(), outgoing.body());
        return Verdict.of(target.answers(), request.operation(), request.rows().stream().map(LedgerRow::task).toList(), received);
    }

    /** Returns what is known after a request. Where several tasks were refused together, each is told alone, and nothing is known of them yet. */
    private List<LedgerRow> rows(Request request, Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.REFUSED && request.told().size() > 1) {
            request.told().forEach(one -> requests.push(new Request(request.operation(), List.of(one))));
            return request.rows();
        }
        return request.told().stream().map(told -> row(told, verdict)).toList();
    }

    private static LedgerRow row(Outgoing.Told told, Verdict verdict) {
        LedgerRow sent = told.row().sending();
        return switch (verdict.kind()) {
            case TAKEN -> verdict.refused().contains(sent.task())
                    ? sent.refused("not-accepted")
                    : sent.taken(Optional.of(told.task()), verdict.outcome());
            case REFUSED -> sent.refused(verdict.outcome());
            case LATER -> sent.failed(verdict.outcome(), told.row(), verdict.reached());
        };
    }
}
