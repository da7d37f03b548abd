package zeren.api.push;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * A system of to-dos, and how it is spoken to.
 *
 * @param name what its operator calls it
 * @param source what this register is called there
 * @param idPrefix what the ids of its tasks begin with
 * @param headers what every request has
 * @param signature what of a request is signed
 * @param calls the requests; no update where changes are not told
 * @param batch how several tasks go in one request, where they do
 * @param answers how an answer is read
 * @param listing how it is asked for all tasks it has, where it can be
 * @param pace how fast, and when at night
 */
record Target(
        String name,
        Assignment assignment,
        String source,
        String idPrefix,
        List<Header> headers,
        Optional<Signature> signature,
        Map<Operation, Call> calls,
        Optional<Batch> batch,
        AnswerRule answers,
        Optional<Listing> listing,
        Pace pace) {

    /**
     * Several tasks in one request.
     *
     * @param size the most
     * @param envelope what is around them
     */
    record Batch(int size, Template envelope) {}

    /**
     * The question for all tasks that are open there.
     *
     * @param call the request, for one page where its address or body names the page or the offset
     * @param items where the list is in the answer
     * @param id where the id is in an item
     */
    record Listing(Call call, Pointer items, Pointer id, int firstPage) {
        /** Tells whether it comes in pages. */
        boolean isPaged() {
            return List.of("page", "offset").stream().anyMatch(name -> call.url().names(name) || call.body().filter(body -> body.names(name)).isPresent());
        }
    }

    /**
     * How fast it is spoken to, and when at night.
     *
     * @param timeout the longest that one answer may take
     * @param requestsPerSecond the most
     * @param reconcileAt the time of day in the register's zone
     */
    record Pace(Duration timeout, int requestsPerSecond, LocalTime reconcileAt) {}

    /**
     * Checks that the parts fit together.
     *
     * @throws InvalidValueException if they do not
     */
    Target {
        Text.slug("name", name);
        Text.line("source", source, 64);
        if (!idPrefix.matches("[A-Za-z0-9-]{1," + TaskId.LONGEST_PREFIX + "}")) {
            throw new InvalidValueException("id_prefix", idPrefix, "1 to " + TaskId.LONGEST_PREFIX + " letters, digits and hyphens");
        }
        headers = List.copyOf(headers);
        calls = Map.copyOf(calls);
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(pace, "pace");
        if (batch.isEmpty() && answers.results().isPresent()) {
            throw new InvalidValueException("results", "results without a batch", "results where several tasks go in one request");
        }
        if (batch.isPresent() && calls.values().stream().anyMatch(call -> call.body().isEmpty())) {
            throw new InvalidValueException("batch", "a request without a body", "a body for one task in each request");
        }
        boolean signs = headers.stream().anyMatch(header -> header.value().toString().contains("signature."));
        if (signs && signature.isEmpty()) {
            throw new InvalidValueException("headers", "a signature in a header", "signature with a secret_file beside it");
        }
    }

    /** Tells whether a change of what is to be done is told. */
    boolean updates() {
        return calls.containsKey(Operation.UPDATE);
    }

    /** Returns the id that a task has there. */
    String taskId(String key) {
        return idPrefix + key;
    }

    /** Returns how many tasks go in one request at most. */
    int size() {
        return batch.map(Batch::size).orElse(1);
    }

    /** Returns the name alone: there are secrets in the rest. */
    @Override
    public String toString() {
        return name;
    }
}
