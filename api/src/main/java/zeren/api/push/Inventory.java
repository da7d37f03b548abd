package zeren.api.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zeren.api.outbound.Outbound;
import zeren.api.outbound.Received;

/**
 * The open tasks that a system says it has.
 *
 * @param tasks their ids, those of ours alone
 * @param failure why it did not say, where it did not
 */
record Inventory(Set<String> tasks, Optional<Verdict> failure) {
    /** No system has more pages. */
    private static final int MOST_PAGES = 10_000;

    /**
     * Asks a system, page by page until a page has nothing new.
     *
     * @throws InterruptedException if the thread is told to stop
     */
    static Inventory ask(Target target, Target.Listing listing, Outbound outbound, Telling telling) throws InterruptedException {
        Set<String> all = new TreeSet<>();
        int pages = listing.isPaged() ? MOST_PAGES : 1;
        for (int page = 0; page < pages; page++) {
            Variables.Setting setting = new Variables.Setting(target, telling.links(), telling.zone(), telling.now());
            Outgoing question = Outgoing.listing(setting, listing, listing.firstPage() + page, all.size());
            Received received = outbound.send(question.method(), question.uri(), question.headers(), question.body());
            Verdict verdict = Verdict.of(new AnswerRule(target.answers().accepted(), target.answers().later(), Optional.empty()),
                    Operation.CREATE, List.of(), received);
            Optional<JsonNode> items = Verdict.json(received.body()).map(listing.items()::in).filter(JsonNode::isArray);
            if (verdict.kind() != Verdict.Kind.TAKEN || items.isEmpty()) {
                return failed(verdict.kind() == Verdict.Kind.TAKEN ? "unreadable-list" : verdict.outcome(), verdict);
            }
            int before = all.size();
            items.get().forEach(item -> all.add(listing.id().in(item).asText()));
            if (all.size() == before) {
                break;
            }
            telling.rest().rest(Duration.ofSeconds(1).dividedBy(target.pace().requestsPerSecond()));
        }
        all.removeIf(id -> !TaskId.isOurs(id, target.idPrefix()));
        return new Inventory(all, Optional.empty());
    }

    private static Inventory failed(String why, Verdict verdict) {
        return new Inventory(Set.of(), Optional.of(
                new Verdict(Verdict.Kind.LATER, why, Set.of(), LedgerRow.Reached.NEVER, verdict.retryAfter())));
    }
}
