package zeren.api.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.api.Server;
import zeren.api.http.Json;

class LinksTest {

    @Test
    void theIdStandsThereEncoded() {
        var json = Json.object();
        new Links(Optional.of("https://portal.example/{id}?to={id}"), Optional.empty()).put(json, "a:b:0101:2026-H1");
        Links.NONE.put(json, "x");
        assertEquals("{\"pc_url\":\"https://portal.example/a%3Ab%3A0101%3A2026-H1?to=a%3Ab%3A0101%3A2026-H1\"}", json.toString());
    }

    @Test
    void theyAreSetWhenTheServerIsStarted() {
        try (Server server = Server.start("--sample", "--pc-url-template", "https://oa.example/#/to-do/{id}", "--mobile-url-template=https://m.example/t?id={id}")) {
            JsonNode toDo = server.client().get("/to-dos?unit=0101&state=open").is(200).json().at("/items/0");
            String id = toDo.path("id").asText().replace(":", "%3A");
            assertEquals("https://oa.example/#/to-do/" + id, toDo.path("pc_url").asText());
            assertEquals("https://m.example/t?id=" + id, toDo.path("mobile_url").asText());
        }
    }
}
