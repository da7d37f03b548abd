package zeren.api.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zeren.api.outbound.Received;

/**
 * What an answer says of a request.
 *
 * @param kind what it says as a whole
 * @param outcome the same in short: {@code http-200}, {@code timeout}, {@code not-accepted}
 * @param refused the ids of those of its tasks that were not taken though the others were
 * @param reached whether the request got there, where nothing was taken
 * @param retryAfter what the system says of when to come again, as it stands
 */
record Verdict(Kind kind, String outcome, Set<String> refused, LedgerRow.Reached reached, Optional<String> retryAfter) {
    /** Of statuses of 400 and more these are about the system or our access to it, not about the task: 401, 403, 407, 408, 425, 429. */
    private static final Set<Integer> OF_THE_SYSTEM = Set.of(401, 403, 407, 408, 425, 429);
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final Set<Received.Failure> NEVER_REACHED = EnumSet.of(Received.Failure.REFUSED, Received.Failure.UNKNOWN_HOST, Received.Failure.TLS);
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** What an answer says as a whole. */
    enum Kind {
        /** It was taken, but for those tasks that are named. */
        TAKEN,
        /** It was refused for good. */
        REFUSED,
        /** The system cannot now: everything waits. */
        LATER
    }

    /** Reads the answer to a request about the tasks of these ids. */
    static Verdict of(AnswerRule rule, Operation operation, List<String> tasks, Received received) {
        if (received.failure().isPresent()) {
            Received.Failure why = received.failure().get();
            return later(why.code(), NEVER_REACHED.contains(why) ? LedgerRow.Reached.NEVER : LedgerRow.Reached.MAYBE, Optional.empty());
        }
        int status = received.status().orElseThrow();
        String outcome = "http-" + status;
        if (received.isSuccess()) {
            return success(rule, tasks, received.body(), outcome);
        }
        boolean isTakingAway = operation == Operation.COMPLETE || operation == Operation.WITHDRAW;
        if (NOT_THERE.contains(status) && isTakingAway && tasks.size() == 1) {
            return new Verdict(Kind.TAKEN, outcome, Set.of(), LedgerRow.Reached.MAYBE, Optional.empty());
        }
        if (status < 400 || status >= 500 || OF_THE_SYSTEM.contains(status)) {
            return later(outcome, status >= 500 ? LedgerRow.Reached.MAYBE : LedgerRow.Reached.NEVER, received.retryAfter());
        }
        return refused(outcome);
    }

    static Verdict refused(String outcome) {
        return new Verdict(Kind.REFUSED, outcome, Set.of(), LedgerRow.Reached.NEVER, Optional.empty());
    }

    /** Returns the answer as JSON; nothing where it is none. */
    static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    static Verdict later(String outcome, LedgerRow.Reached reached, Optional<String> retryAfter) {
        return new Verdict(Kind.LATER, outcome, Set.of(), reached, retryAfter);
    }

    private static Verdict success(AnswerRule rule, List<String> tasks, String body, String outcome) {
        if (rule.accepted().isEmpty() && rule.results().isEmpty()) {
            return new Verdict(Kind.TAKEN, outcome, Set.of(), LedgerRow.Reached.MAYBE, Optional.empty());
        }
        Optional<JsonNode> json = json(body);
        if (json.isEmpty()) {
            // A page of something else, or more than is read: nobody knows what it says.
            return later("unreadable", LedgerRow.Reached.MAYBE, Optional.empty());
        }
        if (rule.isForLater(json.get())) {
            return later("asked-later", LedgerRow.Reached.NEVER, Optional.empty());
        }
        if (!rule.isAccepted(json.get())) {
            return refused("not-accepted");
        }
        Set<String> refused = rule.results().map(results -> notTaken(results, tasks, json.get())).orElse(Set.of());
        return new Verdict(Kind.TAKEN, outcome, refused, LedgerRow.Reached.MAYBE, Optional.empty());
    }

    /** Returns the tasks of which the answer does not say that they were taken. */
    private static Set<String> notTaken(AnswerRule.Results results, List<String> tasks, JsonNode answer) {
        Set<String> left = new TreeSet<>(tasks);
        results.items().in(answer).forEach(item -> {
            if (results.accepted().isSaidBy(item)) {
                left.remove(results.id().in(item).asText());
            }
        });
        return left;
    }
}
