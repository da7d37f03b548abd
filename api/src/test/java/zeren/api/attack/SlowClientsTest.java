package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
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

/** Many who begin a request and never end it, or ask and never read: nobody else waits for them. */
class SlowClientsTest {
    /** More than the server has threads. */
    private static final int MANY = 260;

    private static Crowd crowd;

    @BeforeAll
    static void open() throws IOException {
        crowd = Crowd.open();
    }

    @AfterAll
    static void close() {
        crowd.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        crowd.hangUp();
    }

    @Test
    void whoSaysNothing() throws IOException {
        crowd.begin(MANY, "");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheHead() throws IOException {
        crowd.begin(MANY, "GET /units HTTP/1.1\r\nHost: x\r\nAuthor");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheBodyAndIsNobody() throws IOException {
        crowd.begin(MANY, "POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        othersAreServed();
    }

    @Test
    void whoNeverEndsTheBody() throws IOException {
        crowd.begin(MANY, "POST /tokens HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        othersAreServed();
    }

    @Test
    void whoSendsChunksWithoutEnd() throws IOException {
        crowd.begin(MANY, "POST /imports HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        othersAreServed();
    }

    @Test
    void whoNeverReadsAnExport() throws IOException {
        crowd.begin(MANY, "GET /obligations?due_from=2020-01-01&due_to=2049-12-31 HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Accept: application/x-ndjson\r\n\r\n");
        othersAreServed();
    }

    /** Anybody may ask for it, and it is more than the systems between keep. */
    @Test
    void whoNeverReadsTheReferenceAndIsNobody() throws IOException {
        crowd.begin(MANY, "GET " + bundle(crowd.client()) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        othersAreServed();
    }

    @Test
    void whoNeverReadsAStream() throws IOException {
        crowd.begin(MANY, "GET /events?after=0 HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Accept: text/event-stream\r\n\r\n");
        othersAreServed();
    }

    /** Whoever is beyond the limit is told at once; the others go on. */
    @Test
    void whoIsOneTooManyIsToldToComeAgain() throws IOException {
        String begun = "POST /tokens HTTP/1.1\r\nHost: x\r\n" + crowd.token() + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector answered = Selector.open()) {
            for (int i = 0; i < Crowd.MOST_OF_ONE_TOKEN + 1; i++) {
                SocketChannel channel = SocketChannel.open(crowd.address());
                channels.add(channel);
                crowd.add(channel.socket());
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
        Answer told = crowd.other().get("/units/0101").is(200);
        assertTrue(told.body().contains("0101"));
        crowd.other().post("/obligations/gxufe-2020-5:study-secondary:0101:2026-H1/performances", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                .isProblem(400, "invalid-body");
    }
}
