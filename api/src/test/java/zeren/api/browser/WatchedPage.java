package zeren.api.browser;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium that is told what to do and watched by way of its DevTools: every request that it makes, and everything that it has to
 * complain of.
 */
public final class WatchedPage implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOLD = "DevTools listening on ";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private final String session;

    private WatchedPage(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).join();
        String target = ask("", "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
        this.session = ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", "true")).path("sessionId").asText();
        Stream.of("Page", "Network", "Log", "Runtime").forEach(domain -> ask(session, domain + ".enable", Map.of()));
    }

    /** Puts together what comes in pieces. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            heard.append(piece);
            if (last) {
                hear(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Opens a page in a browser of its own, with a profile in {@code folder}. */
    public static WatchedPage open(Path folder, URI page, int width, int height) {
        try {
            List<String> command = Chromium.command(folder);
            command.addAll(List.of("--remote-debugging-port=0", "--window-size=" + width + "," + height));
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
            String line = log.readLine();
            while (line != null && !line.startsWith(TOLD)) {
                line = log.readLine();
            }
            if (line == null) {
                throw new AssertionError("Chromium says no address of its DevTools; is it installed, and on the path?");
            }
            Thread drain = new Thread(() -> drain(log));
            drain.setDaemon(true);
            drain.start();
            WatchedPage watched = new WatchedPage(process, line.substring(TOLD.length()));
            watched.ask(watched.session, "Page.navigate", Map.of("url", page.toString()));
            return watched;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads on, so that the browser can write on. */
    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // The browser has ended.
        }
    }

    /** Runs a script in the page and returns what it comes to, as text; of a promise, what that comes to. */
    public String run(String script) {
        JsonNode answer = ask(session, "Runtime.evaluate", Map.of("expression", script, "awaitPromise", "true", "returnByValue", "true"));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
        }
        JsonNode value = answer.path("result").path("value");
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** Waits until a script comes to something that is true, and returns what it then comes to. */
    public String until(String script) {
        return run("new Promise(done => { const look = () => { const found = (" + script + "); found ? done(found instanceof Node ? 'found' : found) : setTimeout(look, 20); }; look(); })");
    }

    /** Writes a picture (PNG) of what the window shows. */
    public void screenshot(Path file) {
        try {
            Files.write(file, Base64.getDecoder().decode(ask(session, "Page.captureScreenshot", Map.of("format", "png")).path("data").asText()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns every address that the page asked for so far, as method and address. */
    public List<String> requests() {
        return events("Network.requestWillBeSent").map(event -> event.path("request").path("method").asText() + " " + event.path("request").path("url").asText()).toList();
    }

    /** Returns what the page or the browser complained of so far: errors, warnings, and what was blocked. */
    public List<String> complaints() {
        return Stream.of(
                events("Log.entryAdded").map(event -> event.path("entry")).filter(entry -> entry.path("level").asText().matches("error|warning")).map(JsonNode::toString),
                events("Runtime.consoleAPICalled").filter(event -> event.path("type").asText().matches("error|warning|assert")).map(JsonNode::toString),
                events("Runtime.exceptionThrown").map(JsonNode::toString)).flatMap(all -> all).toList();
    }

    private Stream<JsonNode> events(String method) {
        return events.stream().filter(event -> event.path("method").asText().equals(method)).map(event -> event.path("params"));
    }

    private JsonNode ask(String of, String method, Map<String, String> params) {
        int id = lastId.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        ObjectNode sent = message.putObject("params");
        params.forEach((name, value) -> sent.set(name, value.equals("true") ? JSON.getNodeFactory().booleanNode(true) : JSON.getNodeFactory().textNode(value)));
        if (!of.isEmpty()) {
            message.put("sessionId", of);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode heard = answer.get(PATIENCE_SECONDS, SECONDS);
            if (heard.has("error")) {
                throw new AssertionError(method + ": " + heard.path("error"));
            }
            return heard.path("result");
        } catch (ExecutionException | TimeoutException none) {
            throw new AssertionError("no answer to " + message, none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void hear(String message) {
        try {
            JsonNode json = JSON.readTree(message);
            if (json.has("id")) {
                asked.remove(json.path("id").asInt()).complete(json);
            } else {
                events.add(json);
            }
        } catch (IOException garbled) {
            throw new UncheckedIOException(garbled);
        }
    }

    /** Ends the browser. */
    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
