package zeren.api.events;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import zeren.api.access.Caller;

/**
 * One connection over which events are sent as they are told.
 *
 * <p>Nothing waits in it: it has a position, and what follows that is read when there is room to send it. Everything but the beginning and the
 * container's calls is done on the one thread of {@link EventStreams}.
 */
final class EventStream implements WriteListener {
    /** How soon a reader that lost the connection comes back. */
    private static final long RETRY_MILLIS = 3_000;

    private final Caller caller;
    private final EventFilter filter;
    private final ServletOutputStream out;
    private final Runnable cut;
    private final Consumer<EventStream> woken;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    /** Whether the container has said that it is ready; before that, nothing may be asked of it. */
    private volatile boolean begun;
    private long position;
    private long named;
    private boolean greeted;
    private boolean unsent;
    private boolean stuck;

    /**
     * Begins after a position.
     *
     * @param cut ends the connection in the middle of what is being sent
     * @param woken is told that there is room to send, or that there is nobody any more
     */
    EventStream(Caller caller, EventFilter filter, long position, ServletOutputStream out, Runnable cut, Consumer<EventStream> woken) {
        this.caller = caller;
        this.filter = filter;
        this.position = position;
        this.out = out;
        this.cut = cut;
        this.woken = woken;
    }

    Caller caller() {
        return caller;
    }

    EventFilter filter() {
        return filter;
    }

    /** Returns the position up to which everything was sent or is not for this reader. */
    long position() {
        return position;
    }

    /** Completes when the answer is at its end. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public void onWritePossible() {
        begun = true;
        woken.accept(this);
    }

    @Override
    public void onError(Throwable gone) {
        ended.complete(null);
        woken.accept(this);
    }

    /** Tells whether something can be sent now without waiting; before that, it sends what it begins with. */
    boolean hasRoom() {
        try {
            if (!begun || isOver() || !out.isReady()) {
                return false;
            }
            if (!greeted) {
                greeted = true;
                unsent = true;
                out.write(("retry: " + RETRY_MILLIS + "\n" + here()).getBytes(StandardCharsets.UTF_8));
            }
            if (unsent && out.isReady()) {
                unsent = false;
                out.flush();
            }
            return out.isReady();
        } catch (IOException | IllegalStateException gone) {
            ended.complete(null);
            return false;
        }
    }

    boolean isOver() {
        return ended.isDone();
    }

    /** Sends a text, for which there has to be room, after which everything up to a position is sent. */
    void send(String text, long upTo) {
        try {
            position = upTo;
            stuck = false;
            if (!text.isEmpty()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                unsent = true;
                hasRoom();
            }
        } catch (IOException | IllegalStateException gone) {
            ended.complete(null);
        }
    }

    /** Sends that the server is there, and where the reader is, should it be further than the last event it got. */
    void beat() {
        if (hasRoom()) {
            send(position == named ? ":\n\n" : here(), position);
        } else if (stuck) {
            drop();
        } else {
            stuck = true;
        }
    }

    /** Returns what tells the reader where it is, though there is no event for it. */
    private String here() {
        named = position;
        return "id: evt-" + position + "\n\n";
    }

    /** Ends it after what was sent. */
    void end() {
        if (hasRoom()) {
            ended.complete(null);
        } else {
            drop();
        }
    }

    /** Ends it after what was sent, and lets the reader come back not before that many milliseconds. */
    void end(long retryMillis) {
        if (hasRoom()) {
            send("retry: " + retryMillis + "\n\n", position);
        }
        end();
    }

    private void drop() {
        if (!isOver()) {
            cut.run();
            ended.complete(null);
        }
    }
}
