package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What no client library would send, written to the socket as it is. */
@ExtendWith(Sample.class)
class MalformedRequestTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/zeren/api/malformed-requests.csv", numLinesToSkip = 1)
    void isToldAsAProblem(String head, int status, String slug, Client client) throws IOException {
        String request = head.replace("{10000}", "a".repeat(10_000))
                .replace("\\r\\n", "\r\n")
                .replace("\\0", "\0")
                .replace("\\t", "\t")
                .replace("\\rC", "\rC")
                .replace("\\xE9", "\u00e9");
        Answer answer = exchange(client.address(), request);
        Contract.check("GET", "/nowhere", answer);
        answer.isProblem(status, slug);
    }

    private static Answer exchange(String address, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(address).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return parsed(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer parsed(String response) {
        int end = response.indexOf("\r\n\r\n");
        assertEquals(true, end > 0, "no answer: " + response);
        // What follows a request that nobody can tell the end of is no request.
        assertEquals(1, response.split("(^|\n)HTTP/1\\.1 ", -1).length - 1, response);
        List<String> lines = Arrays.asList(response.substring(0, end).split("\r\n"));
        Map<String, List<String>> headers = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split(": ", 2)).forEach(field -> headers.put(field[0], List.of(field[1])));
        return Answer.of(Integer.parseInt(lines.get(0).split(" ")[1]), headers, response.substring(end + 4));
    }
}
