package zeren.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract, read once: as it was written and, for whoever asks for that, as JSON. */
final class Contract {
    private static final String RESOURCE = "/zeren/api/openapi.yaml";
    /** The first line that begins so is the version of {@code info}. */
    private static final String VERSION = "\n  version: ";
    private static final String YAML = read();

    /** Made when it is first asked for: no start needs it, and it would take a fifth of one. */
    private static final class Parsed {
        private static final ObjectNode JSON =
                new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(YAML));

        private Parsed() {}
    }

    private Contract() {}

    static String yaml() {
        return YAML;
    }

    /** Returns the version of the contract, without reading all of it. */
    static String version() {
        int begin = YAML.indexOf(VERSION) + VERSION.length();
        return YAML.substring(begin, YAML.indexOf('\n', begin));
    }

    /** Returns the contract; nobody changes it. */
    static ObjectNode json() {
        return Parsed.JSON;
    }

    /** Returns the schema of the items of the list that a path answers GET with; missing where it is no list. */
    static JsonNode item(String path) {
        JsonNode answer = json().path("paths").path(path).path("get").path("responses").path("200");
        JsonNode list = resolved(answer).path("content").path(Json.CONTENT_TYPE).path("schema");
        return resolved(resolved(list).path("properties").path("items").path("items"));
    }

    /** Returns what a node refers to, or the node where it does not refer. */
    static JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = json().at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private static String read() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
