package zeren.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that holds every answer against the contract. */
public final class Client {
    /** The header that says that the answer is held against the contract here, so that nobody does it twice. */
    static final String JUDGES = "Zeren-Test-Judges";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String token;

    Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Returns a client of the same server that shows another token, or none where it is empty. */
    public Client withToken(String other) {
        return new Client(address, other);
    }

    String token() {
        return token;
    }

    /** Returns the address before the path. */
    public String address() {
        return address;
    }

    /** Asks for a path or a whole address; headers are names and values in turn. */
    public Answer get(String target, String... headers) {
        return send("GET", target, BodyPublishers.noBody(), headers);
    }

    /** Asks for something that may be no text, and returns its bytes; the contract is held against the rest of the answer. */
    public byte[] bytes(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + target)).header("Authorization", "Bearer " + token).headers(headers);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            Contract.check("GET", URI.create(target).getPath(), Answer.of(response.statusCode(), response.headers().map(), ""));
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens a stream of lines, which is the caller's to close; the contract is held against the rest of the answer. */
    public InputStream open(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + target)).header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            Contract.check("GET", URI.create(target).getPath(), Answer.of(response.statusCode(), response.headers().map(), ""));
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a body. */
    public Answer post(String target, BodyPublisher body, String... headers) {
        return send("POST", target, body, headers);
    }

    /** Sends anything. */
    public Answer send(String method, String target, BodyPublisher body, String... headers) {
        String whole = target.startsWith("/") ? address + target : target;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(whole)).method(method, body).header(JUDGES, "whole");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Answer answer = Answer.of(response.statusCode(), response.headers().map(), response.body());
            Contract.check(method, URI.create(whole).getPath(), answer);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
