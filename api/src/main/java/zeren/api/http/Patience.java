package zeren.api.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * How long the server waits for clients that move, but hardly: that send a byte every now and then, or take one.
 *
 * <p>Jetty ends a connection over which nothing moves at all for half a minute, but begins to count anew with every byte. So all connections are
 * looked at every half minute, and one is ended that was waited for at two looks in a row, in the middle of the same request, while
 * hardly anything moved. That takes from half a minute to one and a half.
 */
public final class Patience extends AbstractLifeCycle {
    private static final long SECONDS = 30;
    /** What a client on the worst of lines sends or takes from one look to the next. */
    private static final long LEAST_BYTES = 4096;
    private static final int LONGEST = 2;

    private final Server server;
    private Map<EndPoint, Seen> seen = Map.of();

    private Patience(Server server) {
        this.server = server;
    }

    /** What was seen of a connection: the requests that began and the bytes that moved over it since it is open, and at how many looks it hardly moved. */
    private record Seen(long requests, long bytes, int slow) {}

    /** Has a server look at its connections as long as it runs. */
    static void install(Server server) {
        server.addBean(new Patience(server));
    }

    @Override
    protected void doStart() {
        server.getScheduler().schedule(this::round, SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        if (isRunning()) {
            look();
            doStart();
        }
    }

    /** Looks at all connections now. */
    public synchronized void look() {
        Map<EndPoint, Seen> now = new HashMap<>();
        for (Connector connector : server.getConnectors()) {
            for (EndPoint end : connector.getConnectedEndPoints()) {
                now.put(end, seen(end));
            }
        }
        seen = now;
        now.forEach((end, last) -> {
            if (last.slow() >= LONGEST) {
                end.close(new TimeoutException("the client hardly moves"));
            }
        });
    }

    private Seen seen(EndPoint end) {
        Connection connection = end.getConnection();
        if (connection == null) {
            return new Seen(0, 0, 0);
        }
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn() + connection.getBytesOut();
        Seen last = seen.getOrDefault(end, new Seen(requests, bytes, 0));
        long moved = bytes - last.bytes();
        if (requests != last.requests() || moved >= LEAST_BYTES || !isWaitedFor(end)) {
            return new Seen(requests, bytes, 0);
        }
        return new Seen(requests, bytes, moved == 0 ? last.slow() : last.slow() + 1);
    }

    /** Tells whether it is for its client that a connection waits, and not for us. */
    private static boolean isWaitedFor(EndPoint end) {
        return end.isFillInterested() || end instanceof AbstractEndPoint open && open.getWriteFlusher().isPending();
    }
}
