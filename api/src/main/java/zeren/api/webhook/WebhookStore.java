package zeren.api.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.api.access.Caller;
import zeren.api.events.EventType;
import zeren.api.http.AnswerStore;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.TokenCheck;

/** The webhooks of a register, for who keeps them. */
public final class WebhookStore {
    /** The most webhooks that a token keeps at a time. */
    static final int MOST = 20;
    private static final int MOST_ERRANDS = 100;

    private final Sql sql;
    private final Journal journal;
    private final AnswerStore answers;
    private final TokenCheck check;

    /** Creates the webhooks of a database; {@code check} throws where, in a transaction, the token of that id opens nothing any more. */
    public WebhookStore(Sql sql, Journal journal, AnswerStore answers, TokenCheck check) {
        this.sql = sql;
        this.journal = journal;
        this.answers = answers;
        this.check = check;
    }

    /** Returns how far they have come, for who sends. */
    CourseStore courses() {
        return new CourseStore(sql);
    }

    /** Returns how many there are, and how they stand. */
    public WebhookCounts counts() {
        return sql.read(CourseRowStore::counts);
    }

    /**
     * Makes a webhook for a request, or returns what that request was answered before: then without the secret.
     *
     * @param head the position of the last event there is: the first that the webhook gets follows it
     * @throws Refusal if the key of the request was given to another, or the token keeps as many as one may
     */
    Reply create(WebhookTerms terms, Caller caller, Author author, Optional<RequestKey> request, long head, Function<Webhook, ObjectNode> json) {
        WebhookSecret secret = WebhookSecret.random();
        AtomicReference<Webhook> made = new AtomicReference<>();
        Reply reply = sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, request, () -> {
                made.set(add(handle, secret, terms, caller.tokenId(), author, head));
                return Reply.created("/webhooks/" + made.get().id(), json.apply(made.get()));
            });
        });
        return reply.replayed() ? reply : reply.showing(json.apply(made.get()).put("secret", secret.reveal()));
    }

    /** Returns the webhooks that a caller keeps, the oldest first: its own, or all of them for an administrator. */
    List<Webhook> of(Caller caller) {
        return sql.read(WebhookRowStore::all).stream().filter(webhook -> keeps(caller, webhook)).toList();
    }

    /**
     * Returns a webhook that a caller keeps.
     *
     * @throws Refusal if there is none of that id
     */
    Webhook get(Caller caller, String id) {
        return sql.read(handle -> get(handle, caller, id));
    }

    /** Returns how far a webhook that a caller keeps has come. */
    Course course(Caller caller, String id) {
        return sql.read(handle -> CourseRowStore.find(handle, get(handle, caller, id).sequence()).orElseThrow());
    }

    /** Returns what was sent to a webhook that a caller keeps, the newest first. */
    List<Attempt> attempts(Caller caller, String id) {
        return sql.read(handle -> CourseRowStore.log(handle, get(handle, caller, id).sequence()));
    }

    /**
     * Takes a webhook back, and its secrets with it. What is being sent to it may still arrive.
     *
     * @param unchanged throws what is in the way of it, given the webhook as it stands
     * @throws Refusal if there is no such webhook, it was taken back before, or the caller's token opens nothing any more
     */
    Webhook revoke(Caller caller, String id, Author author, Consumer<Webhook> unchanged) {
        return change(caller, id, unchanged, (handle, webhook) -> {
            JournalEntry entry = journal.append(handle, author, JournalKind.WEBHOOK_REVOKED, Map.of("webhook", id));
            WebhookRowStore.revoke(handle, entry.sequence(), webhook.sequence());
        });
    }

    /** Stops a webhook until somebody lets it go on. */
    Webhook pause(Caller caller, String id, Instant now, Consumer<Webhook> unchanged) {
        return change(caller, id, unchanged, (handle, webhook) -> {
            if (!webhook.stopped().equals(Optional.of(Stop.REQUESTED))) {
                CourseRowStore.stop(handle, webhook.sequence(), Stop.REQUESTED, now);
            }
        });
    }

    /** Lets a webhook go on where it stood, without waiting for the next attempt. */
    Webhook resume(Caller caller, String id, Instant now, Consumer<Webhook> unchanged) {
        return change(caller, id, unchanged, (handle, webhook) -> CourseRowStore.resume(handle, webhook.sequence(), now));
    }

    /** Gives a webhook another secret, and shows it; the one before signs too until {@code previousEndsAt}. */
    Reply rotate(Caller caller, String id, Author author, Optional<RequestKey> request, Instant previousEndsAt, Function<Webhook, ObjectNode> json) {
        WebhookSecret secret = WebhookSecret.random();
        AtomicReference<Webhook> changed = new AtomicReference<>();
        Reply reply = sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, request, () -> {
                Webhook webhook = getLive(handle, caller, id);
                JournalEntry entry = journal.append(handle, author, JournalKind.WEBHOOK_SECRET_ROTATED,
                        Map.of("webhook", id, "sha256", secret.sha256(), "previous_ends_at", previousEndsAt.toString()));
                WebhookRowStore.rotate(handle, entry.sequence(), webhook.sequence(), secret, previousEndsAt);
                changed.set(get(handle, caller, id));
                return Reply.changed(json.apply(changed.get()));
            });
        });
        return reply.replayed() ? reply : reply.showing(json.apply(changed.get()).put("secret", secret.reveal()));
    }

    /** Has every event after a position sent again that is for the webhook, in their order. */
    Reply replay(Caller caller, String id, Optional<RequestKey> request, long after) {
        return sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, request, () -> {
                Webhook webhook = getLive(handle, caller, id);
                Course course = CourseRowStore.find(handle, webhook.sequence()).orElseThrow();
                if (after > course.position()) {
                    throw new Refusal(Problem.of(ProblemType.CONFLICT, "Webhook " + id + " is at position " + course.position() + ": what follows that is still to come."));
                }
                CourseRowStore.replay(handle, webhook.sequence(), after);
                return Reply.done(WebhookJson.of(CourseRowStore.find(handle, webhook.sequence()).orElseThrow()));
            });
        });
    }

    /** Has something sent once, besides what is next: an event again, or a ping. */
    Reply ask(Caller caller, String id, Optional<RequestKey> request, Optional<Long> event) {
        return sql.write(handle -> {
            Journal.lock(handle);
            return answers.once(handle, request, () -> {
                Webhook webhook = getLive(handle, caller, id);
                Course course = CourseRowStore.find(handle, webhook.sequence()).orElseThrow();
                webhook.stopped().ifPresent(why -> {
                    throw new Refusal(Problem.of(ProblemType.CONFLICT, "Webhook " + id + " is stopped (" + why.code() + "): let it go on first."));
                });
                if (event.filter(position -> position > course.position()).isPresent()) {
                    throw new Refusal(Problem.of(ProblemType.CONFLICT, "evt-" + event.get() + " is still to come: it was not delivered before."));
                }
                if (course.errands() >= MOST_ERRANDS) {
                    throw new Refusal(Problem.of(ProblemType.CONFLICT, MOST_ERRANDS + " wait already: have all after a position sent again instead."));
                }
                CourseRowStore.addErrand(handle, webhook.sequence(), event);
                return Reply.accepted(WebhookJson.accepted(webhook, event));
            });
        });
    }

    /** What is done with a webhook that is there and was not revoked. */
    private interface Change {
        void make(Handle handle, Webhook webhook);
    }

    private Webhook change(Caller caller, String id, Consumer<Webhook> unchanged, Change change) {
        return sql.write(handle -> {
            Journal.lock(handle);
            check.check(handle, caller.tokenId());
            unchanged.accept(get(handle, caller, id));
            change.make(handle, getLive(handle, caller, id));
            return get(handle, caller, id);
        });
    }

    private Webhook add(Handle handle, WebhookSecret secret, WebhookTerms terms, String token, Author author, long head) {
        if (WebhookRowStore.count(handle, token) >= MOST) {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, "This token keeps " + MOST + " webhooks: revoke one first."));
        }
        Map<String, Object> payload = new TreeMap<>(Map.of("token", token, "sha256", secret.sha256(), "url", terms.url().toString()));
        terms.unit().ifPresent(unit -> payload.put("unit", unit));
        if (!terms.types().isEmpty()) {
            payload.put("types", terms.types().stream().map(EventType::code).toList());
        }
        JournalEntry entry = journal.append(handle, author, JournalKind.WEBHOOK_CREATED, payload);
        WebhookRowStore.add(handle, entry.sequence(), token, terms, secret);
        CourseRowStore.begin(handle, entry.sequence(), head, entry.recordedAt());
        return WebhookRowStore.find(handle, entry.sequence()).orElseThrow();
    }

    private static Webhook getLive(Handle handle, Caller caller, String id) {
        Webhook webhook = get(handle, caller, id);
        webhook.revokedAt().ifPresent(at -> {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, "Webhook " + id + " was revoked on " + at + "."));
        });
        return webhook;
    }

    private static Webhook get(Handle handle, Caller caller, String id) {
        return Webhook.sequence(id)
                .flatMap(sequence -> WebhookRowStore.find(handle, sequence))
                .filter(webhook -> keeps(caller, webhook))
                .orElseThrow(() -> Refusal.notFound("There is no webhook " + id + "."));
    }

    private static boolean keeps(Caller caller, Webhook webhook) {
        return caller.isAdministrator() || webhook.token().equals(caller.tokenId());
    }
}
