package zeren.api.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The way to one server process; it ends with it. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Wire(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Sends a write and returns its answer, or nothing where the connection broke before the answer was whole. */
    Optional<Answered> send(Write write) {
        HttpRequest request = to(write.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", write.key())
                .POST(BodyPublishers.ofString(write.json()))
                .build();
        try {
            HttpResponse<String> response = sent(request);
            String location = response.headers().firstValue("Location").orElse("");
            return Optional.of(new Answered(
                    write,
                    response.statusCode(),
                    location.startsWith(address) ? location.substring(address.length()) : location,
                    response.headers().firstValue("Idempotency-Replayed").isPresent(),
                    response.headers().firstValue("Retry-After").isPresent(),
                    response.body()));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Returns the body that a path answers with; with another status than 200, the status comes first. */
    String get(String path, String accept) {
        try {
            HttpResponse<String> response = sent(to(path).header("Accept", accept).build());
            return response.statusCode() == 200 ? response.body() : response.statusCode() + " " + response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the status that a path answers with, or nothing where the connection broke. */
    Optional<Integer> status(String path) {
        return status(path, "application/json");
    }

    /** Returns the status that a path answers with in a form, once the answer is whole. */
    Optional<Integer> status(String path, String accept) {
        try {
            return Optional.of(sent(to(path).header("Accept", accept).build()).statusCode());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Returns the lines of an answer that goes on. */
    Stream<String> lines(String path, String accept) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token).header("Accept", accept).build();
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body().toList());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
