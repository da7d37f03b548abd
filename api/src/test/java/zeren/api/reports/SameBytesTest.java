package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** The same question has the same bytes: asked again, after later writes, of a server that was started again, and of another one beside it. */
class SameBytesTest {
    private static final String CLOCKS = "?as_of=2026-07-20&known_at=2026-07-20T00:00:00Z";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Map<String, String> answers(Client client) {
        Map<String, String> answers = new TreeMap<>();
        for (String path : List.of("/reports/half-year/2026-H1", "/reports/half-year/2026-H2", "/reports/inspection/2026")) {
            for (String language : List.of("zh", "en")) {
                for (String form : List.of("application/json", "text/csv", "text/html")) {
                    String body = client.get(path + CLOCKS, "Accept", form, "Accept-Language", language).is(200).body();
                    answers.put(path + language + form, body.replace(client.address(), "{server}"));
                }
                answers.put(path + language, letters(client.bytes(path + CLOCKS, "Accept", XLSX, "Accept-Language", language)));
            }
        }
        return answers;
    }

    /** Returns the bytes one by one, in what can be compared. */
    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void forEver(Engine engine, @TempDir Path folder) {
        Site site = Site.open(engine, folder);
        SchoolYear.happen(site);
        site.at("2026-07-20T04:00:00Z");
        Map<String, String> first = answers(site.client());
        assertEquals(first, answers(site.client()), "asked again");

        String now = site.client().get("/reports/half-year/2026-H1").json().path("total").toString();
        site.at("2026-08-20T04:00:00Z");
        SchoolYear.another(site);
        assertNotEquals(now, site.client().get("/reports/half-year/2026-H1").json().path("total").toString());
        assertEquals(first, answers(site.client()), "after a later write");

        site.close();
        try (Site again = site.another()) {
            again.at("2026-09-20T04:00:00Z");
            assertEquals(first, answers(again.client()), "of a server that was started again");
            if (engine == Engine.POSTGRES) {
                try (Site beside = again.another()) {
                    assertEquals(first, answers(beside.client()), "of a server beside it");
                }
            }
        }
    }

    /** What is known now is what was recorded up to the last entry of the journal: as long as that is the last, and the day the same, nothing changes. */
    @Test
    void asLongAsNothingIsRecorded(@TempDir Path folder) {
        try (Site site = Site.open(Engine.H2, folder)) {
            SchoolYear.happen(site);
            for (String path : List.of("/reports/half-year/2026-H1", "/reports/inspection/2026")) {
                for (String form : List.of("application/json", "text/csv", "text/html", XLSX)) {
                    site.at("2026-07-21T04:00:00Z");
                    String tag = site.client().get(path, "Accept", form).is(200).header("ETag");
                    site.at("2026-07-21T05:00:00Z");
                    site.client().get(path, "Accept", form, "If-None-Match", tag).is(304);
                }
                String last = site.client().get("/journal/head").is(200).json().path("recorded_at").asText();
                assertEquals(last, site.client().get(path).is(200).json().path("known_at").asText());
            }
        }
    }

    @Test
    void aWorkbookDoesNotKnowWhenItWasAsked(@TempDir Path folder) {
        try (Site site = Site.open(Engine.H2, folder)) {
            site.at("2026-07-20T04:00:00Z");
            byte[] one = site.client().bytes("/reports/half-year/2026-H1" + CLOCKS, "Accept", XLSX);
            site.at("2026-07-25T04:00:00Z");
            assertArrayEquals(one, site.client().bytes("/reports/half-year/2026-H1" + CLOCKS, "Accept", XLSX));
        }
    }
}
