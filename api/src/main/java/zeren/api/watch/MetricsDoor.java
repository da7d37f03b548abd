package zeren.api.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The address at which figures are given out, and nothing else: a port of its own, so that no proxy shows it to the world by mistake. */
final class MetricsDoor implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int AT_A_TIME = 2;

    private final HttpServer server;
    private final Supplier<String> text;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "zeren-metrics-door");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins to answer.
     *
     * @throws IOException if the address is not to be had
     */
    MetricsDoor(InetSocketAddress address, Supplier<String> text) throws IOException {
        this.text = text;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!READING.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            } else {
                give(exchange);
            }
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
