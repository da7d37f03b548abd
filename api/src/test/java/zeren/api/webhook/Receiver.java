package zeren.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zeren.api.outbound.AllowedHosts;

/** Who receives webhooks: a real server, which answers as a test says and remembers what it got. */
final class Receiver implements AutoCloseable {
    /** What stands for no answer at all: the connection ends. */
    static final int HANG_UP = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Message> got = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Message> taken = new LinkedBlockingQueue<>();
    private volatile Function<Message, Integer> manner = message -> 204;
    private volatile Map<String, String> headers = Map.of();

    /** What was sent, and how it was answered. */
    record Message(String path, Map<String, String> headers, String body, int status) {
        String id() {
            return headers.get("webhook-id");
        }

        JsonNode json() {
            try {
                return new JsonMapper().readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        /** Tells whether it is signed with a secret, as the specification says: by us, and not by what signed it. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                byte[] expected = mac.doFinal((id() + "." + headers.get("webhook-timestamp") + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.stream(headers.get("webhook-signature").split(" "))
                        .filter(signature -> signature.startsWith("v1,"))
                        .anyMatch(signature -> MessageDigest.isEqual(expected, Base64.getDecoder().decode(signature.substring(3))));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Has every request answered with the status that a function gives. */
    Receiver answers(Function<Message, Integer> status) {
        manner = status;
        return this;
    }

    Receiver answers(int status, String... namesAndValues) {
        headers = namesAndValues.length == 0 ? Map.of() : Map.of(namesAndValues[0], namesAndValues[1]);
        return answers(message -> status);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    AllowedHosts hosts() {
        return AllowedHosts.parse("hosts", url().replace("/hooks", ""));
    }

    /** Returns everything that came, in its order. */
    List<Message> got() {
        return List.copyOf(got);
    }

    /** Returns the ids of what was taken with success, in its order. */
    List<String> took() {
        return got.stream().filter(message -> message.status() >= 200 && message.status() < 300).map(Message::id).collect(Collectors.toList());
    }

    /** Waits for the next message that comes. */
    Message next() throws InterruptedException {
        return taken.take();
    }

    void forget() {
        got.clear();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> sent = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue().get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Message message = new Message(exchange.getRequestURI().toString(), sent, body, 0);
        int status = manner.apply(message);
        Message answered = new Message(message.path(), sent, body, status);
        got.add(answered);
        if (status != HANG_UP) {
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
        taken.add(answered);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
