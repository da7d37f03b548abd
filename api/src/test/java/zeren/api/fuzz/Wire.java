package zeren.api.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.api.Answer;
import zeren.api.Client;

/** A connection on which requests are sent to the byte as they are; one that the server closed is opened again. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(String address) {
        this.port = URI.create(address).getPort();
    }

    /** Sends a request with a token, and returns the answer. */
    Answer send(Call call, String token) {
        byte[] request = request(call, token);
        try {
            return exchanged(request);
        } catch (IOException closed) {
            close();
            try {
                return exchanged(request);
            } catch (IOException again) {
                throw new UncheckedIOException(call.curl(), again);
            }
        }
    }

    private Answer exchanged(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        return answer();
    }

    private static byte[] request(Call call, String token) {
        StringBuilder head = new StringBuilder(call.operation().method() + " " + call.target() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + Client.JUDGES + ": whole\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        call.headers().forEach(each -> head.append(each.name()).append(": ").append(each.value()).append("\r\n"));
        byte[] body = call.content().map(Call.Content::bytes).orElse(new byte[0]);
        call.content().map(Call.Content::type).filter(type -> !type.isEmpty()).ifPresent(type -> head.append("Content-Type: ").append(type).append("\r\n"));
        if (call.content().isPresent()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.putIfAbsent(line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
        }
        byte[] body = status == 204 || status == 304 ? new byte[0] : body(headers);
        if (headers.getOrDefault("Connection", List.of("")).get(0).equalsIgnoreCase("close")) {
            close();
        }
        return Answer.of(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return in.readNBytes(Integer.parseInt(headers.get("Content-Length").get(0)));
        } else if (!headers.containsKey("Transfer-Encoding")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the server closed the connection: " + line);
            }
            line.append(one == '\r' ? "" : String.valueOf((char) one));
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            socket = null;
        }
    }
}
