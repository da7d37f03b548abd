package zeren.api.fault;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A receiver of a webhook, which takes whatever comes. */
final class Hook implements AutoCloseable {
    private final HttpServer server;
    private final Arrivals arrivals = new Arrivals();

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrivals.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has everything sent here from now on. */
    void order(Wire wire) {
        Answered answer = wire.send(new Write("hook", "/webhooks", "{\"url\":\"" + address() + "/hook\"}", "hook")).orElseThrow();
        if (!answer.isAcknowledged()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    boolean got(List<String> ids) throws InterruptedException {
        return arrivals.all(ids);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
