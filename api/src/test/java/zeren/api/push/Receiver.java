package zeren.api.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * A real system of to-dos on this machine. It takes tasks by {@code PUT /tasks/ID} with {@code {"state":…}} or, at {@code /batch}, several at once, lists what
 * is open by pages of two hundred, and can be told to misbehave.
 */
final class Receiver implements AutoCloseable {
    private static final int PAGE = 200;

    static {
        // The JDK's server sends head and body apart, and without this waits for the client's word in between: 40 ms for each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, String> tasks = new ConcurrentHashMap<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<Seen> arrivals = new LinkedBlockingQueue<>();
    private volatile Function<Seen, Said> trouble = request -> Said.NOTHING;

    /** A request that came. */
    record Seen(String method, String target, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return method + " " + target + " " + body;
        }
    }

    /** What the receiver says instead of what it would; or, with status 0, nothing else. */
    record Said(int status, String body, String retryAfter) {
        static final Said NOTHING = new Said(0, "", "");

        static Said of(int status) {
            return new Said(status, "{}", "");
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Says something else as long as {@code rule} says so. */
    void when(Function<Seen, Said> rule) {
        trouble = rule;
    }

    void well() {
        trouble = request -> Said.NOTHING;
    }

    /** Returns the tasks that it has, with their states. */
    Map<String, String> tasks() {
        return tasks;
    }

    /** Returns the ids of those that are open. */
    List<String> open() {
        return new TreeMap<>(tasks).entrySet().stream().filter(task -> task.getValue().equals("open")).map(Map.Entry::getKey).toList();
    }

    /** Returns what came since it was last asked. */
    List<Seen> seen() {
        synchronized (seen) {
            List<Seen> copy = List.copyOf(seen);
            seen.clear();
            return copy;
        }
    }

    BlockingQueue<Seen> arrivals() {
        return arrivals;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        Seen request = new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.add(request);
        arrivals.add(request);
        Said said = trouble.apply(request);
        if (said.status() == 0) {
            said = new Said(200, take(request, said), "");
        }
        if (!said.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", said.retryAfter());
        }
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String take(Seen request, Said none) {
        if (request.target().startsWith("/open")) {
            int page = Integer.parseInt(request.target().replaceAll(".*page=", ""));
            List<String> ids = open();
            List<String> some = ids.subList(Math.min(ids.size(), (page - 1) * PAGE), Math.min(ids.size(), page * PAGE));
            return "{\"code\":0,\"items\":[" + String.join(",", some.stream().map(id -> "{\"id\":\"" + id + "\"}").toList()) + "]}";
        }
        if (request.target().startsWith("/tasks/")) {
            tasks.put(request.target().substring("/tasks/".length()), Verdict.json(request.body()).orElseThrow().path("state").asText());
            return none.body();
        }
        List<String> results = new ArrayList<>();
        for (JsonNode item : Verdict.json(request.body()).orElseThrow().path("items")) {
            boolean ok = !item.path("title").asText().contains("refuse me");
            if (ok) {
                tasks.put(item.path("id").asText(), item.path("state").asText());
            }
            results.add("{\"id\":\"" + item.path("id").asText() + "\",\"ok\":" + ok + "}");
        }
        return "{\"code\":0,\"data\":[" + String.join(",", results) + "]}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
