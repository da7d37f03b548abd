package zeren.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import zeren.api.events.Event;
import zeren.api.sql.Instants;
import zeren.api.sql.Sql;

/** How far webhooks have come, for who sends to them. */
final class CourseStore {
    private static final String DUE = "select course.webhook from webhook_course course left join webhook_revocation revoked on revoked.webhook = course.webhook"
            + " where revoked.sequence is null and course.stopped is null and (course.lease is null or course.lease = :lease or course.leased_until <= :now)"
            + " and (exists (select 1 from webhook_errand errand where errand.webhook = course.webhook)"
            + " or course.position < :head and (course.next_attempt_at is null or course.next_attempt_at <= :now)) order by course.webhook";

    private final Sql sql;

    /** What is known of a webhook when something is sent to it. */
    record Sight(Webhook webhook, Course course, Optional<Errand> errand, List<WebhookSecret> secrets) {

        /** Tells whether an event is for the webhook: what was before it is not, even where it is told later, until somebody asks for that. */
        boolean isFor(Event event) {
            return webhook.terms().want(event) && (course.replays() > 0 || event.at().isAfter(webhook.createdAt()));
        }
    }

    CourseStore(Sql sql) {
        this.sql = sql;
    }

    /** Returns the webhooks to which something is to be sent, and nobody else is at it, where the last event has this position. */
    List<Webhook> due(Lease lease, long head, Instant now) {
        return sql.read(handle -> handle.createQuery(DUE)
                .bind("lease", lease.holder())
                .bind("now", Instants.utc(now))
                .bind("head", head)
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(webhook -> WebhookRowStore.find(handle, webhook).stream())
                .toList());
    }

    /** Takes a webhook into our hands, and tells whether it is. */
    boolean take(long webhook, Lease lease, Instant now) {
        return sql.write(handle -> {
            WebhookRowStore.forgetSecrets(handle, webhook, now);
            return CourseRowStore.lease(handle, webhook, lease, now);
        });
    }

    void release(long webhook, Lease lease) {
        sql.write(handle -> {
            CourseRowStore.release(handle, webhook, lease);
            return null;
        });
    }

    /** Returns what is to be known for the next step, or nothing where the webhook was revoked or stopped meanwhile. */
    Optional<Sight> look(long webhook, Instant now) {
        return sql.read(handle -> WebhookRowStore.find(handle, webhook)
                .filter(found -> found.revokedAt().isEmpty() && found.stopped().isEmpty())
                .map(found -> new Sight(found, CourseRowStore.find(handle, webhook).orElseThrow(), CourseRowStore.firstErrand(handle, webhook),
                        WebhookRowStore.secrets(handle, webhook, now))));
    }

    /** Returns how often an event was sent to a webhook before. */
    int attempts(long webhook, long event) {
        return sql.read(handle -> CourseRowStore.attempts(handle, webhook, event));
    }

    /** Notes that the events up to a position are not for a webhook; tells whether it was where it was thought to be. */
    boolean pass(Lease lease, Course before, long position, Instant now) {
        return sql.write(handle -> CourseRowStore.move(handle, lease, before, before.passed(position), now));
    }

    /**
     * Notes what came of a delivery, and tells whether it counts: not where somebody set the position back meanwhile, or the lease was lost. That it was
     * made is in the log all the same.
     *
     * @param stop why the webhook stops, if that is what came of it
     */
    boolean delivered(Lease lease, Course before, Course after, Attempt attempt, Optional<Stop> stop, Instant now) {
        return sql.write(handle -> {
            boolean counts = CourseRowStore.move(handle, lease, before, after, now);
            CourseRowStore.log(handle, before.webhook(), attempt);
            if (counts) {
                stop.ifPresent(why -> stop(handle, before.webhook(), why, now));
            }
            return counts;
        });
    }

    /** Takes an errand away of which nothing came. */
    void drop(Course before, Errand errand) {
        sql.write(handle -> {
            CourseRowStore.removeErrand(handle, before.webhook(), errand);
            return null;
        });
    }

    /** Notes what came of an errand. Where the receiver took it, what waits for its next attempt need not wait. */
    void ran(Lease lease, Course before, Errand errand, Attempt attempt, Instant now) {
        sql.write(handle -> {
            CourseRowStore.lease(handle, before.webhook(), lease, now);
            CourseRowStore.removeErrand(handle, before.webhook(), errand);
            CourseRowStore.log(handle, before.webhook(), attempt);
            if (attempt.isSuccess() && WebhookRowStore.find(handle, before.webhook()).filter(found -> found.stopped().isEmpty()).isPresent()) {
                CourseRowStore.resume(handle, before.webhook(), now);
            }
            return null;
        });
    }

    /** Who stopped it meanwhile keeps the last word. */
    private static void stop(Handle handle, long webhook, Stop why, Instant now) {
        if (WebhookRowStore.find(handle, webhook).filter(found -> found.stopped().isEmpty()).isPresent()) {
            CourseRowStore.stop(handle, webhook, why, now);
        }
    }
}
