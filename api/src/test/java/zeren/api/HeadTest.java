package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HEAD of what is sent while it is made: it says the length of what GET answers with, or none (RFC 9110, 8.6). That of every list is asked for elsewhere. */
@ExtendWith(Sample.class)
class HeadTest {
    private static final List<String> ASKED = List.of(
            "/obligations?period=2026 text/csv", "/obligations?period=2026 application/x-ndjson", "/units?kind=school_committee application/x-ndjson",
            "/obligations?period=0001 text/csv", "/obligations?period=0001 application/x-ndjson", "/events text/event-stream", "/events text/csv",
            "/journal application/x-ndjson", "/problems text/csv", "/backup application/gzip", "/obligations?period=2026 application/json");

    /** All of them over one connection, on which nothing may come but the heads: whatever came beside them would be taken for the next. */
    @Test
    void saysNoLengthThatIsNotThatOfGet(Client client) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(client.address()).getPort())) {
            socket.setSoTimeout(20_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String asked : ASKED) {
                String target = asked.split(" ")[0];
                String accept = asked.split(" ")[1];
                List<String> head = ask(socket, in, "HEAD", target, accept, client);
                assertEquals("HTTP/1.1 200 OK", head.get(0), asked);
                assertEquals(accept, field(head, "Content-Type").orElse("").replaceFirst(";.*", ""), asked);
                assertEquals(Optional.empty(), field(head, "Connection"), asked);
                Optional<String> length = field(head, "Content-Length");
                if (!accept.equals("text/event-stream") && length.isPresent()) {
                    assertEquals(String.valueOf(client.get(target, "Accept", accept).body().getBytes(StandardCharsets.UTF_8).length), length.get(), asked);
                }
                assertTrue(!accept.equals("text/event-stream") || length.isEmpty(), asked);
            }
            assertEquals("HTTP/1.1 404 Not Found", ask(socket, in, "HEAD", "/units/nope", "*/*", client).get(0));
            List<String> last = ask(socket, in, "GET", "/health/live", "*/*", client);
            assertEquals("HTTP/1.1 200 OK", last.get(0));
            assertTrue(new String(in.readNBytes(Integer.parseInt(field(last, "Content-Length").orElseThrow())), StandardCharsets.UTF_8).contains("live"));
        }
    }

    @Test
    void namesTheFileThatGetGives(Client client) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(client.address()).getPort())) {
            socket.setSoTimeout(20_000);
            List<String> head = ask(socket, socket.getInputStream(), "HEAD", "/backup", "*/*", client);
            assertEquals(Optional.of("attachment; filename=\"zeren.jsonl.gz\""), field(head, "Content-Disposition"));
        }
    }

    private static List<String> ask(Socket socket, InputStream in, String method, String target, String accept, Client client) throws IOException {
        String request = method + " " + target + " HTTP/1.1\r\nHost: " + URI.create(client.address()).getAuthority() + "\r\nAccept: " + accept
                + "\r\nAuthorization: Bearer " + client.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertTrue(next >= 0, () -> "the connection ended: " + head);
            head.append((char) next);
        }
        return head.toString().lines().toList();
    }

    private static Optional<String> field(List<String> head, String name) {
        return head.stream().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2)).findFirst();
    }
}
