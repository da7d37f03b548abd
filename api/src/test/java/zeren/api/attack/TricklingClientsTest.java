package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Site;

/** Those who keep just within the limits, and those who are gone without a word: each connection comes to its end, and what it held is free again. */
class TricklingClientsTest {
    private static final String EXPORT = "/obligations?due_from=2020-01-01&due_to=2049-12-31";
    private static final int UNAVAILABLE = 503;
    private static final int FEW = 8;

    private static Crowd crowd;
    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        crowd = Crowd.open();
        site = crowd.site();
    }

    @AfterAll
    static void close() {
        crowd.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        site.waitsAtMost(Duration.ofSeconds(30));
        crowd.hangUp();
    }

    @Test
    void whoSaysNothing() throws IOException {
        site.waitsAtMost(Duration.ofMillis(200));
        assertEquals("", rest(begin("")));
        assertEquals("", rest(begin("GET /units HTTP/1.1\r\nHost: x\r\nAuthor")));
    }

    @Test
    void whoNeverEndsTheBody() throws IOException {
        site.waitsAtMost(Duration.ofMillis(200));
        assertTrue(rest(begin(post())).startsWith("HTTP/1.1 400 "));
    }

    /** Nothing is read of him while he is waited for, so he can go on asking until the connection is ended, and no longer. */
    @Test
    void whoNeverReadsWhatHeAsksFor() throws IOException {
        site.waitsAtMost(Duration.ofMillis(200));
        String asked = "GET " + SlowClientsTest.bundle(crowd.client()) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        Socket socket = begin(asked);
        assertThrows(IOException.class, () -> {
            while (true) {
                Crowd.send(socket, asked);
            }
        });
    }

    @Test
    void whoSendsTheHeadByteByByte() throws IOException {
        trickle(crowd.begin(Crowd.MOST_OF_ONE_TOKEN, "GET /units HTTP/1.1\r\nHost: x\r\nX-Slow: "));
    }

    @Test
    void whoSendsTheBodyByteByByte() throws IOException {
        trickle(crowd.begin(Crowd.MOST_OF_ONE_TOKEN, post()));
        exportIsServedAgain();
    }

    @Test
    void whoSendsChunksByteByByte() throws IOException {
        trickle(crowd.begin(Crowd.MOST_OF_ONE_TOKEN, "POST /imports HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n{"));
    }

    /** Who is slow in what he asks, and quick in the end, is served; and so is who comes back over the same connection. */
    @Test
    void whoIsSlowAndEndsIsServed() throws IOException {
        Socket socket = begin("GET /units/0101 HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < 5; i++) {
            site.look();
            Crowd.send(socket, crowd.token() + "\r\n");
            assertTrue(answer(socket.getInputStream()).startsWith("HTTP/1.1 200 "));
            site.look();
            Crowd.send(socket, "GET /units/0101 HTTP/1.1\r\nHost: x\r\n");
        }
    }

    /** A stream of events moves hardly at all, and that is not its reader's fault. */
    @Test
    void whoFollowsEventsGoesOn() throws IOException {
        Socket socket = begin("GET /events HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Accept: text/event-stream\r\n\r\n");
        InputStream in = socket.getInputStream();
        for (int i = 0; i < 8; i++) {
            site.beat();
            while (in.read() != ':') {
                assertFalse(socket.isClosed());
            }
            site.look();
        }
    }

    @Test
    void whoHangsUpInTheMiddleOfAnAnswer() throws IOException {
        for (Socket socket : crowd.begin(FEW, export())) {
            assertEquals('H', socket.getInputStream().read());
            reset(socket);
        }
        exportIsServedAgain();
    }

    @Test
    void whoHangsUpInTheMiddleOfABody() throws IOException {
        for (Socket socket : crowd.begin(Crowd.MOST_OF_ONE_TOKEN, post())) {
            reset(socket);
        }
        exportIsServedAgain();
    }

    @Test
    void whoSaysNoMoreAfterTheRequestGetsTheAnswer() throws IOException {
        Socket socket = begin("GET /units/0101 HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "\r\n");
        socket.shutdownOutput();
        String told = rest(socket);
        assertTrue(told.startsWith("HTTP/1.1 200 ") && told.contains("0101"), told);
    }

    @Test
    void whoSaysNoMoreInTheMiddleOfABody() throws IOException {
        Socket socket = begin(post());
        socket.shutdownOutput();
        assertTrue(rest(socket).startsWith("HTTP/1.1 400 "));
    }

    private static String post() {
        return "POST /tokens HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n{";
    }

    private static String export() {
        return "GET " + EXPORT + " HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Accept: application/x-ndjson\r\n\r\n";
    }

    /** Sends a byte over each, and another, until the server has had enough of all; a few looks see it. Others are served meanwhile. */
    private static void trickle(List<Socket> slow) throws IOException {
        List<Socket> open = new ArrayList<>(slow);
        while (!open.isEmpty()) {
            open.removeIf(TricklingClientsTest::isEndedBeforeNextByte);
            site.look();
            crowd.other().get("/health/live").is(200);
        }
    }

    private static boolean isEndedBeforeNextByte(Socket socket) {
        try {
            socket.setSoTimeout(1);
            Crowd.send(socket, " ");
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    /** Asks with the token whose places were all taken until one is free. */
    private static void exportIsServedAgain() {
        int status = UNAVAILABLE;
        while (status == UNAVAILABLE) {
            status = crowd.client().get("/units", "Accept", "application/x-ndjson").status();
        }
        assertEquals(200, status);
        crowd.other().get("/units/0101").is(200);
    }

    private static Socket begin(String begun) throws IOException {
        return crowd.begin(1, begun).get(0);
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Returns what comes until the server ends the connection. */
    private static String rest(Socket socket) throws IOException {
        StringBuilder told = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(some); read >= 0; read = socket.getInputStream().read(some)) {
                told.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            return told.toString();
        }
        return told.toString();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int length = head.indexOf("Content-Length: ");
        in.readNBytes(Integer.parseInt(head.substring(length + 16, head.indexOf("\r", length))));
        return head.toString();
    }
}
