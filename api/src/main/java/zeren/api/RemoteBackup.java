package zeren.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import zeren.api.backup.CopyException;

/** The backup that a running server gives. */
final class RemoteBackup {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    /** The server writes the whole backup before it answers. */
    private static final Duration MAKING = Duration.ofHours(2);
    private static final int LONGEST_PROBLEM = 100_000;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final String address;
    private final String token;

    /**
     * Speaks to a server.
     *
     * @param address the address before the path
     * @param token an administrator's token
     */
    RemoteBackup(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Returns a backup as it comes in. Where it is broken off, reading fails.
     *
     * @throws CopyException if the server gives none
     */
    InputStream open() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/backup")).timeout(MAKING).header("Authorization", "Bearer " + token).build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new CopyException("the server gives no backup: " + reason(response));
        } catch (IOException unreachable) {
            throw new CopyException("nobody answers at " + address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CopyException("interrupted");
        }
    }

    private static String reason(HttpResponse<InputStream> response) throws IOException {
        String status = "status " + response.statusCode();
        try (InputStream body = response.body()) {
            return MAPPER.readTree(body.readNBytes(LONGEST_PROBLEM)).path("detail").asText(status);
        } catch (JsonProcessingException notOurs) {
            return status;
        }
    }
}
