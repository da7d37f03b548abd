package zeren.api.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zeren.api.access.Caller;
import zeren.api.events.Event;
import zeren.api.events.EventSight;
import zeren.api.events.EventStore;
import zeren.api.outbound.Outbound;
import zeren.api.outbound.Received;
import zeren.api.register.RegisterStore;

/**
 * Who sends to one webhook after the other what is next for it: first what somebody asked for, then the events in their order, until there is no more or the
 * receiver does not take one.
 */
final class Courier {
    /** So many steps are made for one webhook before others have their turn. */
    private static final int MOST_STEPS = 50;
    private static final int EVENTS_AT_ONCE = 100;
    private static final int GONE = 410;

    private final CourseStore courses;
    private final EventStore events;
    private final RegisterStore register;
    private final Eligibility eligibility;
    private final Outbound outbound;
    private final Backoff backoff;
    private final Clock clock;
    private final Lease lease;

    /** What the courier goes by; {@code lease} is what this server calls itself. */
    Courier(CourseStore courses, EventStore events, RegisterStore register, Eligibility eligibility, Outbound outbound, Backoff backoff, Clock clock, Lease lease) {
        this.courses = courses;
        this.events = events;
        this.register = register;
        this.eligibility = eligibility;
        this.outbound = outbound;
        this.backoff = backoff;
        this.clock = clock;
        this.lease = lease;
    }

    /** Tells what has happened, and returns the webhooks to which something is to be sent now. */
    List<Webhook> due() {
        events.tell();
        return courses.due(lease, events.head(), clock.instant()).stream().filter(webhook -> eligibility.maker(webhook).isPresent()).toList();
    }

    /**
     * Serves a webhook, if nobody else does.
     *
     * @return whether there may be more to do at once
     * @throws InterruptedException if it is told to stop; what it was sending is sent again by whoever comes next
     */
    boolean serve(Webhook webhook) throws InterruptedException {
        if (!courses.take(webhook.sequence(), lease, clock.instant())) {
            return false;
        }
        try {
            boolean more = true;
            for (int steps = 0; more && steps < MOST_STEPS; steps++) {
                more = step(webhook.sequence());
            }
            return more;
        } finally {
            courses.release(webhook.sequence(), lease);
        }
    }

    private boolean step(long webhook) throws InterruptedException {
        Optional<CourseStore.Sight> sight = courses.look(webhook, clock.instant());
        Optional<Caller> maker = sight.flatMap(found -> eligibility.maker(found.webhook()));
        if (maker.isEmpty()) {
            return false;
        }
        if (sight.get().errand().isPresent()) {
            return run(sight.get(), sight.get().errand().get(), maker.get());
        }
        return sight.get().course().isDue(clock.instant()) && deliver(sight.get(), maker.get());
    }

    private boolean deliver(CourseStore.Sight sight, Caller maker) throws InterruptedException {
        Course course = sight.course();
        List<Event> following = events.after(course.position(), EVENTS_AT_ONCE);
        EventSight eyes = eyes(maker);
        Optional<Event> next = following.stream().filter(event -> sight.isFor(event) && eyes.sees(event)).findFirst();
        if (next.isPresent() && next.get().position() > course.position() + 1) {
            // What is passed over is noted first, so that a replay from there is no jump ahead.
            return courses.pass(lease, course, next.get().position() - 1, clock.instant());
        }
        if (next.isPresent()) {
            return deliver(sight, next.get());
        }
        return !following.isEmpty()
                && courses.pass(lease, course, following.get(following.size() - 1).position(), clock.instant())
                && following.size() == EVENTS_AT_ONCE;
    }

    private boolean deliver(CourseStore.Sight sight, Event event) throws InterruptedException {
        Course course = sight.course();
        Attempt attempt = send(sight, Attempt.Kind.DELIVERY, Message.of(event), Optional.of(event.position()), course.failures() + 1);
        Instant now = clock.instant();
        if (attempt.isSuccess()) {
            return courses.delivered(lease, course, course.delivered(event.position()), attempt, Optional.empty(), now);
        }
        Optional<Stop> stop = attempt.nextAttemptAt().isPresent()
                ? Optional.empty()
                : Optional.of(isGone(attempt) ? Stop.GONE : Stop.EXHAUSTED);
        courses.delivered(lease, course, course.failed(attempt.nextAttemptAt()), attempt, stop, now);
        return false;
    }

    /** Whoever asked for an event may not see it any more; then nothing is sent. */
    private boolean run(CourseStore.Sight sight, Errand errand, Caller maker) throws InterruptedException {
        Optional<Event> event = errand.event().flatMap(events::find).filter(eyes(maker)::sees);
        if (errand.event().isPresent() && event.isEmpty()) {
            courses.drop(sight.course(), errand);
            return true;
        }
        Message message = event.map(Message::of).orElseGet(() -> Message.ping(sight.webhook(), errand, clock.instant()));
        Attempt.Kind kind = event.isPresent() ? Attempt.Kind.REDELIVERY : Attempt.Kind.PING;
        Attempt attempt = send(sight, kind, message, errand.event(), 0);
        courses.ran(lease, sight.course(), errand, attempt, clock.instant());
        return true;
    }

    /** Sends once; {@code failures} says how many attempts have failed if this one does, or 0 where it is not made again. */
    private Attempt send(CourseStore.Sight sight, Attempt.Kind kind, Message message, Optional<Long> event, int failures) throws InterruptedException {
        int ordinal = 1 + event.map(position -> courses.attempts(sight.course().webhook(), position)).orElse(0);
        Instant begun = clock.instant();
        long from = System.nanoTime();
        Received received = outbound.send("POST", sight.webhook().terms().url().uri(), message.headers(sight.secrets(), begun), message.body());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        boolean again = failures > 0 && !received.isSuccess() && !received.status().equals(Optional.of(GONE));
        return new Attempt(0, kind, event, ordinal, begun, received.status(), received.failure().map(Received.Failure::code), millis,
                again ? backoff.next(failures, clock.instant(), received.retryAfter()) : Optional.empty());
    }

    private EventSight eyes(Caller maker) {
        return EventSight.of(maker, register.current(), LocalDate.now(clock));
    }

    private static boolean isGone(Attempt attempt) {
        return attempt.status().equals(Optional.of(GONE));
    }
}
