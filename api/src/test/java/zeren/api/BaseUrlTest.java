package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {

    @Test
    void standsInEveryAddressThatTheServerGives() {
        try (Server server = Server.start("--sample", "--base-url", "https://zeren.example/register/")) {
            String next = server.client().get("/units?limit=1").is(200).json().path("next").asText();
            assertTrue(next.startsWith("https://zeren.example/register/units?cursor="), next);
            String index = server.client().get("/").is(200).body();
            assertTrue(index.contains("Bearer $ZEREN_TOKEN\\\" 'https://zeren.example/register/units/0103'"), index);
            assertFalse(index.contains("admin.token)"), index);
            assertEquals("/register/problems/not-found", server.client().get("/units/nope").is(404).json().path("type").asText());
            assertEquals("/register/problems/malformed-request", server.client().get("/units//nope").is(400).json().path("type").asText());
            assertEquals("/register/problems/conflict", server.client().get("/problems?limit=1").is(200).json().at("/items/0/type").asText());
        }
    }

    @Test
    void oneWithoutAPathAddsNone() {
        try (Server server = Server.start("--sample", "--base-url", "https://zeren.example")) {
            server.client().get("/units/nope").isProblem(404, "not-found");
            server.client().get("/units//nope").isProblem(400, "malformed-request");
        }
    }

    @Test
    void withoutOneTheAddressIsThatOfTheRequest() {
        try (Server server = Server.start("--sample")) {
            Client client = server.client();
            assertEquals(client.address() + "/units", client.get("/units?limit=1").json().path("next").asText().replaceFirst("\\?.*", ""));
            assertTrue(client.get("/").body().contains("Bearer $(cat "));
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "localhost, true", "0.0.0.0, false"})
    void thePathOfTheTokenFileIsShownWhereOnlyThisMachineCanAsk(String host, boolean isShown) {
        try (Server server = Server.start("--sample", "--host", host)) {
            String index = server.client().get("/").is(200).body();
            assertEquals(isShown, index.contains("admin.token)"), index);
            assertEquals(!isShown, index.contains("Bearer $ZEREN_TOKEN"), index);
        }
    }
}
