package zeren.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * An answer on its way out, which is held against the contract as its last byte is sent, whatever a test makes of it, unless it goes to a
 * {@link Client}, which does the same; what is wrong with it is written down in the {@link Ledger}.
 *
 * <p>An answer that is longer than a mebibyte or is broken off is let pass, but for its status, and so are the lines of a stream of events.
 */
final class Overheard extends HttpStream.Wrapper {
    private static final int LONGEST = 1 << 20;

    private final Request request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private MetaData.Response head;
    private volatile boolean whole = true;

    private Overheard(Request request, HttpStream stream) {
        super(stream);
        this.request = request;
    }

    /** Listens to everything that a server sends from now on. */
    static void listen(Server server) {
        for (Connector connector : server.getConnectors()) {
            for (ConnectionFactory factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().addCustomizer(Overheard::customized);
                }
            }
        }
    }

    private static Request customized(Request request, HttpFields.Mutable headers) {
        if (!request.getHeaders().contains(Client.JUDGES)) {
            request.addHttpStreamWrapper(stream -> new Overheard(request, stream));
        }
        return request;
    }

    @Override
    public void send(MetaData.Request asked, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        head = response == null ? head : response;
        if (content != null) {
            keep(content.slice());
        }
        if (last && whole && head != null) {
            Ledger.judge(request, answer());
        }
        super.send(asked, response, last, content, Callback.from(callback::succeeded, gone -> {
            whole = false;
            callback.failed(gone);
        }));
    }

    private void keep(ByteBuffer content) {
        whole &= body.size() + content.remaining() <= LONGEST;
        if (whole) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            body.writeBytes(bytes);
        } else {
            body.reset();
        }
    }

    private Answer answer() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.getHttpFields().forEach(field -> headers.putIfAbsent(field.getName(), List.of(field.getValue())));
        return Answer.of(head.getStatus(), headers, body.toString(StandardCharsets.UTF_8));
    }
}
