package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Many who begin a request and never end it, or ask and never read: nobody else waits for them. */
class SlowClientsTest {
    /** More than the server has threads. */
    private static final int MANY = 260;

    private static final int MOST_OF_ONE_TOKEN = 32;
    private static final int BEFORE_ACCEPTED = 20;

    private static Site site;
    private static Client client;
    /** Of another token than those who are slow. */
    private static Client other;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        site = Site.open(Engine.H2, Files.createTempDirectory("zeren"));
        client = site.client();
        String body = "{\"role\":\"administrator\"}";
        other = client.withToken(client.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json").is(201).json().path("token").asText());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void whoSaysNothing() throws IOException {
        begin(MANY, "");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheHead() throws IOException {
        begin(MANY, "GET /units HTTP/1.1\r\nHost: x\r\nAuthor");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheBodyAndIsNobody() throws IOException {
        begin(MANY, "POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheBody() throws IOException {
        begin(MANY, "POST /tokens HTTP/1.1\r\nHost: x\r\n" + token() + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        othersAreServed();
    }

    @Test
    void whoSendsChunksWithoutEnd() throws IOException {
        begin(MANY, "POST /imports HTTP/1.1\r\nHost: x\r\n" + token() + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        othersAreServed();
    }

    @Test
    void whoNeverReadsAnExport() throws IOException {
        begin(MANY, "GET /obligations?due_from=2020-01-01&due_to=2049-12-31 HTTP/1.1\r\nHost: x\r\n" + token() + "Accept: application/x-ndjson\r\n\r\n");
        othersAreServed();
    }

    /** Anybody may ask for it, and it is more than the systems between keep. */
    @Test
    void whoNeverReadsTheReferenceAndIsNobody() throws IOException {
        begin(MANY, "GET " + bundle(client) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        othersAreServed();
    }

    @Test
    void whoNeverReadsAStream() throws IOException {
        begin(MANY, "GET /events?after=0 HTTP/1.1\r\nHost: x\r\n" + token() + "Accept: text/event-stream\r\n\r\n");
        othersAreServed();
    }

    /** Whoever is beyond the limit is told at once; the others go on. */
    @Test
    void whoIsOneTooManyIsToldToComeAgain() throws IOException {
        String begun = "POST /tokens HTTP/1.1\r\nHost: x\r\n" + token() + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector answered = Selector.open()) {
            for (int i = 0; i < MOST_OF_ONE_TOKEN + 1; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", URI.create(client.address()).getPort()));
                channels.add(channel);
                sockets.add(channel.socket());
                channel.write(ByteBuffer.wrap(begun.getBytes(StandardCharsets.US_ASCII)));
                channel.configureBlocking(false).register(answered, SelectionKey.OP_READ);
            }
            answered.select(60_000);
            ByteBuffer status = ByteBuffer.allocate(12);
            ((SocketChannel) answered.selectedKeys().iterator().next().channel()).read(status);
            assertEquals("HTTP/1.1 503", new String(status.array(), StandardCharsets.US_ASCII));
        }
    }

    /** Returns the path of the largest file that there is. */
    static String bundle(Client client) {
        Matcher named = Pattern.compile("docs/swagger-ui-bundle-[0-9a-f]+\\.js").matcher(client.get("/docs").is(200).body());
        assertTrue(named.find());
        return "/" + named.group();
    }

    private static void othersAreServed() {
        Answer told = other.get("/units/0101").is(200);
        assertTrue(told.body().contains("0101"));
        other.post("/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/performances", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                .isProblem(400, "invalid-body");
    }

    private static String token() {
        return "Authorization: Bearer " + client.token() + "\r\n";
    }

    private void begin(int many, String begun) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(1);
            socket.connect(new InetSocketAddress("127.0.0.1", URI.create(client.address()).getPort()));
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            if (i % BEFORE_ACCEPTED == 0) {
                // More at once than may wait to be let in, and the system has each try again seconds later.
                other.get("/health/live").is(200);
            }
        }
    }
}
