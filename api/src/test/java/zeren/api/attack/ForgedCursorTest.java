package zeren.api.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Site;
import zeren.api.sql.Engine;
import zeren.api.sql.Sha256;

/** Cursors that somebody made who knows how they are made, but not where a list can go on: refused, or no worse than another place of the same list. */
class ForgedCursorTest {
    private static final int CHECKSUM = 16;
    private static final List<String> PLACES = List.of("[]", "[\"\"]", "[\"x\"]", "[\"-1\",\"x\"]", "[\"99999999999999999999\"]", "[\"2026-13-01\",\"x\",\"y\",\"z\"]",
            "[\"'\",\"'\"]", "[null,1]", "{}", "\"x\"");
    private static final List<String> DATES = List.of("{\"as_of\":\"2026-02-30\"}", "{\"as_of\":\"\",\"known_at\":\"x\",\"on\":\"x\"}",
            "{\"known_at\":\"9999-12-31T23:59:59Z\",\"as_of\":\"9999-12-31\",\"on\":\"9999-12-31\"}", "[]", "{}");

    @Test
    void failsNoList() throws Exception {
        try (Site site = Site.open(Engine.H2, Files.createTempDirectory("zeren"))) {
            Client client = site.client();
            List<String> failed = new ArrayList<>();
            for (String list : lists()) {
                JsonNode first = client.get(list + "?limit=1").json();
                String next = first.path("next").asText();
                if (next.contains("cursor=")) {
                    for (String cursor : forged(URLDecoder.decode(next.replaceAll(".*cursor=([^&]*).*", "$1"), StandardCharsets.UTF_8))) {
                        int status = client.get(next.replaceFirst("cursor=[^&]*", "cursor=" + cursor).replaceFirst("https?://[^/]+", "")).status();
                        failed.addAll(status < 500 ? List.of() : List.of(list + " " + status + " " + new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
                    }
                }
            }
            assertEquals("", String.join("\n", failed));
        }
    }

    private static List<String> forged(String cursor) throws Exception {
        String content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replaceFirst("^[^{]*", "");
        List<String> forged = new ArrayList<>();
        for (String place : PLACES) {
            forged.add(with(content, "after", place));
        }
        for (String dates : DATES) {
            forged.add(with(content, "pinned", dates));
        }
        return forged;
    }

    private static String with(String content, String field, String value) throws Exception {
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(content);
        json.set(field, new JsonMapper().readTree(value));
        String other = json.toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString((Sha256.hex(other).substring(0, CHECKSUM) + other).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns every list that has pages and no place holder in its path. */
    private static List<String> lists() {
        List<String> lists = new ArrayList<>();
        Contract.document().path("paths").properties().forEach(path -> {
            boolean hasPages = path.getValue().path("get").path("parameters").findValuesAsText("$ref").contains("#/components/parameters/Cursor");
            if (hasPages) {
                lists.add(path.getKey().replace("/rulebooks/{id}", "/rulebooks/gxufe-2020-5").replaceAll("\\{[a-z]+}", "0101.secretary"));
            }
        });
        return lists;
    }
}
