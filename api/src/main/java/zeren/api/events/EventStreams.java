package zeren.api.events;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.access.Caller;
import zeren.api.http.Accept;
import zeren.api.http.Body;
import zeren.api.http.Connections;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Takers;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Lane;

/**
 * The connections over which events are sent as they are told, all of them served by one thread.
 *
 * <p>Who does not read as fast as events come gets them later, from the database; who does not read at all for two beats is cut off, and comes back
 * with the last id that it got.
 */
public final class EventStreams implements AutoCloseable {
    /** How many one token may have open. */
    static final int MOST_OF_ONE_TOKEN = 10;
    /** How many a server has open. */
    static final int MOST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int AT_ONCE = 100;
    private static final long SECONDS_BETWEEN_BEATS = 15;
    /** How soon a reader comes back to a server that starts again: not before it has, and not all at once. */
    private static final long MILLIS_TO_COME_BACK = 3_000;
    private static final String CONTENT_TYPE = "text/event-stream";
    private static final List<String> FORMS = List.of("application/json", "text/csv", "application/x-ndjson", CONTENT_TYPE);
    private static final String RETRY_AFTER_SECONDS = "30";

    private final EventStore events;
    private final List<EventStream> open = new ArrayList<>();
    private final ScheduledExecutorService thread = Herald.thread("zeren-streams");
    private final Predicate<Caller> welcome;
    private final RegisterStore register;
    private final Clock clock;
    /** What was read in this round; mostly all readers are at the same position. */
    private final Map<Long, List<Event>> read = new HashMap<>();
    private boolean closed;

    /**
     * Creates none yet; today is the clock's date in its zone.
     *
     * @param welcome tells whether that on which a caller was let in holds still
     */
    public EventStreams(EventStore events, Predicate<Caller> welcome, RegisterStore register, Clock clock) {
        this.events = events;
        this.welcome = welcome;
        this.register = register;
        this.clock = clock;
    }

    /** Begins to send what is told. */
    public void start() {
        events.whenTold(() -> run(this::deliver));
        thread.scheduleWithFixedDelay(this::beat, SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
    }

    /** Tells whether a request asks for a stream: by naming it, and liking no other form that there is better. */
    static boolean isWanted(Context ctx) {
        String accept = String.join(",", Collections.list(ctx.req().getHeaders("Accept"))).toLowerCase(Locale.ROOT);
        return accept.contains(CONTENT_TYPE) && Accept.choose(ctx, FORMS).equals(CONTENT_TYPE);
    }

    /**
     * Answers with a stream of the events after a position.
     *
     * @throws Refusal 429 if the caller's token has too many, 503 if the server has or is stopping
     */
    void open(Context ctx, EventFilter filter, long after) {
        HttpServletResponse answer = ctx.res();
        answer.setContentType(null);
        answer.setContentType(CONTENT_TYPE);
        answer.setHeader("X-Accel-Buffering", "no");
        if (Body.isUnsent(ctx)) {
            return;
        }
        try {
            EventStream stream = new EventStream(Caller.of(ctx), filter, after, answer.getOutputStream(), Connections.cut(ctx), this::wake);
            add(stream);
            Takers.spare(ctx);
            ctx.req().startAsync().setTimeout(0);
            answer.getOutputStream().setWriteListener(stream);
            ctx.future(stream::ended);
        } catch (IOException gone) {
            LOG.debug("nobody waits for the stream any more", gone);
        }
    }

    private synchronized void add(EventStream stream) {
        open.removeIf(EventStream::isOver);
        if (closed || open.size() >= MOST) {
            throw refusal(ProblemType.UNAVAILABLE, "The server has as many streams open as it can: " + MOST + ". Come back later, or ask for GET /events page by page.");
        }
        String token = stream.caller().tokenId();
        if (open.stream().filter(other -> other.caller().tokenId().equals(token)).count() >= MOST_OF_ONE_TOKEN) {
            throw refusal(ProblemType.TOO_MANY_STREAMS, "This token has " + MOST_OF_ONE_TOKEN + " streams open: end one of them first.");
        }
        open.add(stream);
    }

    private static Refusal refusal(ProblemType type, String detail) {
        return new Refusal(Problem.of(type, detail).withHeader("Retry-After", RETRY_AFTER_SECONDS));
    }

    /** Has a connection served for which there is room, or nobody any more. */
    void wake(EventStream stream) {
        run(() -> serve(stream));
    }

    /** Has everybody told now that the server is there, which comes by itself every few seconds. */
    public void beatNow() {
        run(this::beat);
    }

    /** Sends everybody that the server is there, and ends what has no reader or no token any more. */
    private void beat() {
        for (EventStream stream : streams()) {
            attempt(() -> {
                if (welcome.test(stream.caller())) {
                    stream.beat();
                } else {
                    stream.end();
                }
            });
        }
    }

    private void deliver() {
        streams().forEach(stream -> attempt(() -> serve(stream)));
    }

    private void serve(EventStream stream) {
        while (stream.hasRoom()) {
            List<Event> next = read.computeIfAbsent(stream.position(), position -> events.after(position, AT_ONCE));
            if (next.isEmpty()) {
                return;
            }
            if (!welcome.test(stream.caller())) {
                stream.end();
                return;
            }
            EventSight sight = EventSight.of(stream.caller(), register.current(), LocalDate.now(clock));
            String text = next.stream().filter(stream.filter()).filter(sight::sees).map(EventStreams::text).collect(Collectors.joining());
            stream.send(text, next.get(next.size() - 1).position());
        }
    }

    static String text(Event event) {
        return "id: " + event.id() + "\nevent: " + event.type().code() + "\ndata: " + EventJson.line(event) + "\n\n";
    }

    private synchronized List<EventStream> streams() {
        open.removeIf(EventStream::isOver);
        return List.copyOf(open);
    }

    /** Returns how many are open. */
    public int count() {
        return streams().size();
    }

    private void run(Runnable work) {
        try {
            thread.execute(() -> {
                read.clear();
                attempt(work);
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("nothing is sent any more");
        }
    }

    /** A database that does not answer ends no connection: what is not sent now is sent later. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("events could not be sent just now", failure);
        }
    }

    /** Ends every connection, with when to come back, and takes in none any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        run(() -> streams().forEach(stream -> stream.end(MILLIS_TO_COME_BACK + ThreadLocalRandom.current().nextLong(MILLIS_TO_COME_BACK))));
        Lane.drain(thread);
    }
}
