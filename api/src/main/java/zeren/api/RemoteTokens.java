package zeren.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zeren.api.http.Json;

/** The tokens of a running server. */
final class RemoteTokens implements TokenDesk {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;
    private final String token;

    /**
     * Speaks to a server.
     *
     * @param address the address before the path
     * @param token an administrator's token
     */
    RemoteTokens(String address, String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public JsonNode create(Wanted wanted) {
        ObjectNode body = Json.object().put("role", wanted.role());
        Json.putUnlessEmpty(body, "units", wanted.units(), unit -> unit);
        Json.put(body, "expires_at", wanted.expiresAt());
        if (wanted.isDelegate()) {
            body.put("delegate", true);
        }
        return json(send(request("/tokens")
                .header("Content-Type", Json.CONTENT_TYPE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    @Override
    public List<JsonNode> list() {
        List<JsonNode> tokens = new ArrayList<>();
        String target = "/tokens?limit=500";
        while (!target.isEmpty()) {
            JsonNode page = json(send(request(target).GET()));
            page.path("items").forEach(tokens::add);
            // The server may call itself by another address than the one by which we reach it.
            target = page.path("next").asText().replaceFirst("^.*(?=/tokens\\?)", "");
        }
        return tokens;
    }

    @Override
    public JsonNode revoke(String id) {
        String path = "/tokens/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        String state = send(request(path).GET()).headers().firstValue("ETag").orElse("");
        return json(send(request(path).header("If-Match", state).DELETE()));
    }

    @Override
    public void close() {
        // Each request is whole in itself.
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(address + target)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new Refused(reason(response));
            }
            return response;
        } catch (IOException unreachable) {
            throw new Refused("nobody answers at " + address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    private static String reason(HttpResponse<String> response) {
        JsonNode problem = json(response);
        List<String> faults = new ArrayList<>();
        problem.path("errors").forEach(fault -> faults.add(fault.path("detail").asText()));
        return faults.isEmpty() ? problem.path("detail").asText("status " + response.statusCode()) : String.join("; ", faults);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException notOurs) {
            throw new Refused("what answers there is no Zeren: status " + response.statusCode());
        }
    }
}
