package zeren.api.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract, as it was written and as JSON. */
public final class ContractRoutes {
    private static final String RESOURCE = "/zeren/api/openapi.yaml";

    private final String yaml = read();
    private final ObjectNode json =
            new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));

    /** Returns the version of the contract, which is that of the software. */
    public String version() {
        return json.path("info").path("version").asText();
    }

    /** Answers with the contract as it was written. */
    public void yaml(Context ctx) {
        Params.none(ctx);
        Conditional.answer(ctx, "application/yaml", yaml);
    }

    /** Answers with the contract as JSON. */
    public void json(Context ctx) {
        Params.none(ctx);
        Conditional.answer(ctx, json);
    }

    private static String read() {
        try (InputStream in = ContractRoutes.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
