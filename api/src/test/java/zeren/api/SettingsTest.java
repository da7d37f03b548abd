package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.portal.Links;
import zeren.api.signin.Issuer;

class SettingsTest {

    @Test
    void haveTheDefaultsOfTheContract() {
        Settings settings = read(List.of(), Map.of());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(8080, settings.port());
        assertEquals(Path.of("data").toAbsolutePath(), settings.data());
        assertEquals(ZoneId.of("Asia/Shanghai"), settings.zone());
        assertEquals(Optional.empty(), settings.baseUrl());
        assertEquals(false, settings.sample());
    }

    @Test
    void areTakenFromTheEnvironmentUnlessTheCallSaysOtherwise() {
        Map<String, String> environment = Map.of(
                "ZEREN_PORT", "9000",
                "ZEREN_HOST", "0.0.0.0",
                "ZEREN_SAMPLE", "true",
                "ZEREN_BASE_URL", "https://zeren.example/a/",
                "ZEREN_ZONE", "");
        Settings settings = read(List.of("--port=9001"), environment);
        assertEquals(9001, settings.port());
        assertEquals("0.0.0.0", settings.host());
        assertEquals(true, settings.sample());
        assertEquals(Optional.of("https://zeren.example/a"), settings.baseUrl());
        assertEquals(ZoneId.of("Asia/Shanghai"), settings.zone());
    }

    @Test
    void aPasswordIsReadFromAFileThatHasOne(@TempDir Path folder) throws Exception {
        List<String> words = List.of("--db", "jdbc:postgresql://127.0.0.1/zeren", "--db-password-file", folder.resolve("password").toString());
        assertTrue(assertThrows(UsageException.class, () -> read(words, Map.of())).getMessage().endsWith("there is no such file"));
        Files.writeString(folder.resolve("password"), "\n");
        assertTrue(assertThrows(UsageException.class, () -> read(words, Map.of())).getMessage().endsWith("is empty: write the password into it"));
        Files.writeString(folder.resolve("password"), "hidden\n");
        assertEquals("hidden", read(words, Map.of()).database().password());
    }

    @Test
    void theTokenIsNamedByItsFileAndNeverByItsValue() {
        Settings settings = read(List.of("--data", "/tmp/it's here"), Map.of());
        assertEquals("$(cat '/tmp/it'\\''s here/admin.token')", Console.catToken(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://{id}.example/", "https://a{id}/x", "ftp://a.example/{id}", "https://a.example/x", "/to-do/{id}", "https://a.example/{ID}", "https://a.example/{id}/ b"})
    void aToDoLeadsToAnAddressWithItsId(String template) {
        assertThrows(UsageException.class, () -> read(List.of("--pc-url-template", template), Map.of()));
        assertThrows(UsageException.class, () -> read(List.of(), Map.of("ZEREN_MOBILE_URL_TEMPLATE", template)));
        Settings settings = read(List.of("--pc-url-template", "HTTPS://a.example?x={id}"), Map.of("ZEREN_MOBILE_URL_TEMPLATE", "http://m.example:81/#{id}"));
        assertEquals(new Links(Optional.of("HTTPS://a.example?x={id}"), Optional.of("http://m.example:81/#{id}")), settings.neighbours().links());
    }

    @Test
    void noPageOfAnotherOriginIsLetInUnlessTheOperatorNamesIt() {
        assertEquals(Set.of(), read(List.of(), Map.of()).neighbours().corsOrigins());
        assertEquals(Set.of("https://portal.example", "http://127.0.0.1:8081", "http://[::1]:81"),
                read(List.of(), Map.of("ZEREN_CORS_ORIGINS", "https://portal.example, http://127.0.0.1:8081,http://[::1]:81")).neighbours().corsOrigins());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "https://*.example", "https://portal.example/", "https://Portal.example", "portal.example", "https://a.example,", "https://a.example:443",
            "http://a.example:80", "file://", "https://u@a.example", "https://a.example b"})
    void anOriginIsNamedAsABrowserSendsIt(String origins) {
        assertThrows(UsageException.class, () -> read(List.of("--cors-origins", origins), Map.of()));
    }

    @Test
    void theIssuersOfTheSignInAreReadWithTheirFaults(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sign-in.yaml");
        Files.writeString(file, "issuers:\n  - name: campus\n    issuer: https://id.example\n    audiences: [zeren]\n");
        assertEquals(List.of("campus"), read(List.of(), Map.of("ZEREN_SIGN_IN", file.toString())).neighbours().issuers().stream().map(Issuer::name).toList());
        assertEquals(List.of(), read(List.of(), Map.of()).neighbours().issuers());

        Files.writeString(file, "issuers:\n  - name: campus\n    issuer: http://id.example\n    audience: [zeren]\n");
        String told = assertThrows(UsageException.class, () -> read(List.of("--sign-in", file.toString()), Map.of())).getMessage();
        assertEquals(4, told.lines().count(), told);
        assertTrue(told.contains(file + ":3:13 value at /issuers/0/issuer: ") && told.contains(file + ":4:5 unknown_key at /issuers/0/audience: "), told);

        Files.writeString(file, "issuers: [");
        assertThrows(UsageException.class, () -> read(List.of("--sign-in", file.toString()), Map.of()));
        assertThrows(UsageException.class, () -> read(List.of("--sign-in", folder.resolve("nowhere").toString()), Map.of()));
    }

    private static Settings read(List<String> words, Map<String, String> environment) {
        return Settings.of(Arguments.read(words, Settings.OPTIONS, environment));
    }
}
