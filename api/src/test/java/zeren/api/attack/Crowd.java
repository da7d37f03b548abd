package zeren.api.attack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A server, and those who come to it over connections of their own and behave as nobody should. */
final class Crowd implements AutoCloseable {
    /** How many requests of one token the server keeps waiting. */
    static final int MOST_OF_ONE_TOKEN = 32;
    private static final int BEFORE_ACCEPTED = 20;

    private final Site site;
    private final Client client;
    private final Client other;
    private final List<Socket> sockets = new ArrayList<>();

    private Crowd(Site site) {
        this.site = site;
        this.client = site.client();
        String body = "{\"role\":\"administrator\"}";
        this.other = client.withToken(client.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json").is(201).json().path("token").asText());
    }

    static Crowd open() throws IOException {
        return new Crowd(Site.open(Engine.H2, Files.createTempDirectory("zeren")));
    }

    Site site() {
        return site;
    }

    /** Returns a client with the token that the crowd shows. */
    Client client() {
        return client;
    }

    /** Returns a client with another token. */
    Client other() {
        return other;
    }

    /** Returns the header with the crowd's token. */
    String token() {
        return "Authorization: Bearer " + client.token() + "\r\n";
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", URI.create(client.address()).getPort());
    }

    /** Has a connection of a test's own be closed with the others. */
    void add(Socket socket) {
        sockets.add(socket);
    }

    /** Has so many begin a request, each over a connection of its own; what they do not read, the systems between hardly keep. */
    List<Socket> begin(int many, String begun) throws IOException {
        List<Socket> opened = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            opened.add(socket);
            socket.setReceiveBufferSize(1);
            socket.connect(address());
            send(socket, begun);
            if (i % BEFORE_ACCEPTED == BEFORE_ACCEPTED - 1) {
                // More at once than may wait to be let in, and the system has each try again seconds later.
                other.get("/health/live").is(200);
            }
        }
        return opened;
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Ends all connections. */
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @Override
    public void close() {
        site.close();
    }
}
