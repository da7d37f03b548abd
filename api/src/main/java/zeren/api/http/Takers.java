package zeren.api.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Those who do not take the answer that they asked for, so that a thread waits for each.
 *
 * <p>It is seen only when the systems between keep no more of an answer, and then nobody can be told to come again. So only some may be waited for at a
 * time, with a token or without, and whoever comes beyond ends the connection of the one who has been waited for the longest: he who is merely slow is waited for again and
 * again, each time as the youngest.
 */
public final class Takers {
    /** How many are waited for: with those of {@link Waiting}, a good part of the 250 threads that there are. */
    static final int MOST = 64;
    private static final String ATTRIBUTE = "zeren.taker";

    private final Set<Piece> waited = new LinkedHashSet<>();

    /** Returns the response by which to answer a request, so that it is seen when somebody does not take it. */
    Response watch(Request request, Response response) {
        Taker taker = new Taker(request, response);
        request.setAttribute(ATTRIBUTE, taker);
        return taker;
    }

    /** Has a request's answer go out unseen, because it is waited for in another way, or no thread waits. */
    public static void spare(Context ctx) {
        ctx.<Taker>attribute(ATTRIBUTE).spared = true;
    }

    private void add(Piece piece) {
        if (piece.gone) {
            return;
        }
        Piece longest = list(piece);
        if (piece.gone) {
            remove(piece);
        } else if (longest != piece) {
            longest.cut();
        }
    }

    /** Adds one and returns the one for whom there is no room any more, or the same. */
    private synchronized Piece list(Piece piece) {
        piece.listed = true;
        waited.add(piece);
        if (waited.size() <= MOST) {
            return piece;
        }
        Iterator<Piece> eldest = waited.iterator();
        Piece longest = eldest.next();
        eldest.remove();
        return longest;
    }

    private synchronized void remove(Piece piece) {
        waited.remove(piece);
    }

    /** The answer to one request. */
    private final class Taker extends Response.Wrapper {
        private volatile boolean spared;

        Taker(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (spared) {
                super.write(last, content, callback);
                return;
            }
            Piece piece = new Piece(getRequest(), callback);
            super.write(last, content, piece);
            add(piece);
        }
    }

    /** A part of an answer on its way out. */
    private final class Piece extends Callback.Nested {
        private final Request request;
        private volatile boolean listed;
        private volatile boolean gone;

        Piece(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        void cut() {
            request.getConnectionMetaData().getConnection().getEndPoint().close(new EofException("the client does not take its answer"));
        }

        @Override
        public void succeeded() {
            end();
            super.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            end();
            super.failed(failure);
        }

        private void end() {
            gone = true;
            if (listed) {
                remove(this);
            }
        }
    }
}
