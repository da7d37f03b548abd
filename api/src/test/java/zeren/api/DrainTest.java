package zeren.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.sql.Database;

/** A server that is told to stop while requests of each kind are under way: in which order it does that. */
class DrainTest {
    private static final String BODY = "{\"role\":\"viewer\",\"units\":[\"0101\"]}";

    @TempDir
    Path folder;

    @Test
    void isNotReadyThenTakesNoMoreThenFinishes() throws Exception {
        Site.beginIn(folder);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Server server = Server.startIn(folder, "--sample");
        URI address = URI.create(server.client().address());
        String token = "Authorization: Bearer " + server.token() + "\r\n";
        try (Socket slow = open(address); Socket kept = open(address); Socket stream = open(address); Connection writer = writer()) {
            send(slow, "POST /tokens HTTP/1.1\r\nHost: a\r\n" + token + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
            send(kept, "GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(head(kept.getInputStream()).startsWith("HTTP/1.1 200 "));
            send(stream, "GET /events HTTP/1.1\r\nHost: a\r\n" + token + "Accept: text/event-stream\r\n\r\n");
            assertTrue(head(stream.getInputStream()).startsWith("HTTP/1.1 200 "));
            GracefulHandler door = server.app().javalin().jettyServer().server().getDescendant(GracefulHandler.class);
            while (door.getCurrentRequestCount() < 2) {
                Thread.onSpinWait();
            }
            CompletableFuture<String> told = Beside.call(() -> rest(stream));

            server.app().drain();
            checkDraining(address, token, kept);
            assertFalse(told.isDone(), "streams go on meanwhile");
            checkStopping(server, address, told, () -> release(writer, slow));
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("zeren-") && !before.contains(thread)) {
                thread.join(60_000);
                assertFalse(thread.isAlive(), () -> "a thread of the server is left: " + thread.getName());
            }
        }
    }

    /** As to a request that came over a connection which was open when the stop began. */
    @Test
    void whatComesWhileItStopsIsToldToComeAgain() throws IOException {
        Site.beginIn(folder);
        try (Server server = Server.startIn(folder, "--sample")) {
            server.app().javalin().jettyServer().server().getDescendant(GracefulHandler.class).shutdown();
            String told = ask(URI.create(server.client().address()), "/health/live", "");
            assertTrue(told.startsWith("HTTP/1.1 503 ") && told.contains("Retry-After: ") && told.contains("/problems/unavailable"), told);
        }
    }

    private static void checkDraining(URI address, String token, Socket kept) throws IOException {
        String ready = ask(address, "/health/ready", "");
        assertTrue(ready.startsWith("HTTP/1.1 503 ") && ready.contains("Retry-After: "), "it is not ready, and takes connections still: " + ready);
        String answered = ask(address, "/units?limit=1", token);
        assertTrue(answered.startsWith("HTTP/1.1 200 ") && answered.contains("Connection: close"), answered);
        send(kept, "GET /units?limit=1 HTTP/1.1\r\nHost: a\r\n" + token + "\r\n");
        String last = rest(kept);
        assertTrue(last.startsWith("HTTP/1.1 200 ") && last.contains("Connection: close"), "a connection that is kept ends with its next answer: " + last);
    }

    private static void checkStopping(Server server, URI address, CompletableFuture<String> told, Runnable finish) throws Exception {
        CompletableFuture<Void> stopped = Beside.run(server::close);
        String events = told.get(60, TimeUnit.SECONDS);
        assertTrue(events.matches("(?s).*retry: [3-5][0-9]{3}\\r?\\n\\r?\\n.*"), events);
        assertThrows(IOException.class, () -> {
            while (true) {
                ask(address, "/health/live", "");
            }
        }, "it listens no more");
        assertFalse(stopped.isDone(), "it waits for what is under way");
        finish.run();
        stopped.get(60, TimeUnit.SECONDS);
    }

    private static void release(Connection writer, Socket slow) {
        try {
            writer.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        assertTrue(rest(slow).startsWith("HTTP/1.1 201 "), "and finishes it");
    }

    /** Keeps every write waiting until its transaction ends. */
    private Connection writer() throws SQLException {
        Database database = Database.inFolder(folder);
        Connection writer = DriverManager.getConnection(database.url(), database.user(), database.password());
        writer.setAutoCommit(false);
        try (Statement statement = writer.createStatement()) {
            statement.executeQuery("select sequence from journal_head for update").close();
        }
        return writer;
    }

    private static Socket open(URI address) throws IOException {
        Socket socket = new Socket("127.0.0.1", address.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String ask(URI address, String target, String headers) throws IOException {
        try (Socket socket = open(address)) {
            send(socket, "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "Connection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads up to the end of the headers, and whatever has come besides of a short answer. */
    private static String head(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertTrue(next >= 0, read::toString);
            read.append((char) next);
        }
        int length = read.indexOf("Content-Length: ");
        if (length >= 0) {
            in.readNBytes(Integer.parseInt(read.substring(length + 16, read.indexOf("\r", length))));
        }
        return read.toString();
    }

    private static String rest(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "broken off: " + broken.getMessage();
        }
    }
}
