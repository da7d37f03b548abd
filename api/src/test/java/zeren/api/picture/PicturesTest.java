package zeren.api.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Exported;
import zeren.api.Site;
import zeren.api.reports.SchoolYear;
import zeren.api.sql.Engine;

/** The pictures of a year in which something happened, beside the lists of the same. */
class PicturesTest {
    private static final String CLOCKS = "as_of=2026-07-20&known_at=2026-07-19T10:00:00Z";
    private static final Map<String, String> WORDS = Map.of("upcoming", "未开始", "open", "待履行", "overdue", "逾期", "performed", "已履行", "performed_late", "逾期履行",
            "waived", "已免除", "lapsed", "已终止");

    @TempDir
    static Path folder;

    private static Site site;
    private static Client client;

    @BeforeAll
    static void open() {
        site = Site.open(Engine.H2, folder);
        SchoolYear.happen(site);
        client = site.client();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Drawn get(String target, String language) {
        Answer answer = client.get(target, "Accept-Language", language).is(200);
        assertEquals("image/svg+xml; charset=utf-8", answer.header("Content-Type"));
        return new Drawn(answer.body()).check(language.equals("zh") ? "zh-CN" : "en");
    }

    @ParameterizedTest
    @CsvSource({"0101, 2026", "0103, 2026", "0106, 2026", "0112, 2026", "0114, 2025", "school, 2026", "school, 2027", "propaganda, 2026", "discipline, 2026", "0101, 2019", "0101, 9999"})
    void aYearHasWhatIsOwedInItAndSaysSoInWords(String unit, String year) throws Exception {
        List<JsonNode> owed = Exported.pages(client, "/obligations?unit=" + unit + "&due_from=" + year + "-01-01&due_to=" + year + "-12-31&" + CLOCKS);
        Map<String, Integer> counts = new TreeMap<>();
        owed.forEach(one -> counts.merge(one.path("status").asText(), 1, Integer::sum));
        for (String language : List.of("zh", "en")) {
            Drawn picture = get("/units/" + unit + "/year/" + year + ".svg?" + CLOCKS, language);
            assertEquals(counts, picture.counts());
            assertTrue(picture.description().contains(owed.isEmpty() ? year : String.valueOf(owed.size())), picture.description());
            for (JsonNode one : owed) {
                String duty = one.path("title").path(language).asText();
                assertTrue(picture.description().contains(duty), picture.description());
                assertTrue(picture.parts().stream().anyMatch(part -> part.contains(duty) && part.contains(one.path("citation").asText())), () -> duty + picture.parts());
            }
            counts.forEach((status, count) -> assertTrue(picture.description().contains(
                    language.equals("zh") ? WORDS.get(status) + count + "项" : status.replace('_', ' ') + " " + count), picture.description()));
        }
    }

    @Test
    void everyStatusIsMetSomewhere() {
        Set<String> met = new TreeSet<>();
        for (String unit : List.of("0101", "0104", "0106", "0112", "school")) {
            met.addAll(get("/units/" + unit + "/year/2026.svg?" + CLOCKS, "en").counts().keySet());
        }
        met.addAll(get("/units/0114/year/2025.svg?" + CLOCKS, "en").counts().keySet());
        assertEquals(WORDS.keySet(), met);
    }

    @Test
    void theHierarchyHasTheFiguresOfTheSummaries() throws Exception {
        Drawn zh = get("/units/tree.svg?on=2026-07-20", "zh");
        Drawn en = get("/units/tree.svg?on=2026-07-20", "en");
        List<String> inChinese = new ArrayList<>();
        List<String> inEnglish = new ArrayList<>();
        int open = 0;
        int overdue = 0;
        for (JsonNode unit : Exported.pages(client, "/units?on=2026-07-20")) {
            JsonNode summary = client.get("/summary?unit=" + unit.path("code").asText() + "&as_of=2026-07-20").is(200).json();
            open += summary.path("open").asInt();
            overdue += summary.path("overdue").asInt();
            inChinese.add("%s：待履行%s项，逾期%s项。".formatted(unit.at("/name/zh").asText(), summary.path("open"), summary.path("overdue")));
            inEnglish.add("%s: open %s, overdue %s.".formatted(unit.at("/name/en").asText(), summary.path("open"), summary.path("overdue")));
        }
        assertEquals(inChinese.stream().sorted().toList(), zh.parts().stream().skip(1).sorted().toList());
        assertEquals(inEnglish.stream().sorted().toList(), en.parts().stream().skip(1).sorted().toList());
        assertEquals(Map.of("open", open, "overdue", overdue), en.counts());
        String all = "Units on 2026-07-20: %d. As of 2026-07-20: open %d, overdue %d. ".formatted(inEnglish.size(), open, overdue);
        assertTrue(en.description().startsWith(all), en.description());
    }

    @Test
    void theHierarchyIsOfTheDayAndOfThePartAndOfWhatIsSeen() {
        assertTrue(get("/units/tree.svg?on=2025-10-15", "en").parts().stream().anyMatch(part -> part.startsWith("School of Continuing Education:")));
        assertTrue(get("/units/tree.svg?on=2026-07-20", "en").parts().stream().noneMatch(part -> part.startsWith("School of Continuing Education:")));
        assertEquals(List.of("School of Accounting"), names(get("/units/tree.svg?root=0101", "en")));
        assertEquals(List.of("Leading group", "Office of the leading group"), names(get("/units/tree.svg?root=leading-group", "en")));
        // One day is meant by both, two days are two.
        assertEquals(client.get("/units/tree.svg?on=2026-07-20").body(), client.get("/units/tree.svg?as_of=2026-07-20").body());
        assertNotEquals(client.get("/units/tree.svg?on=2026-07-20").body(), client.get("/units/tree.svg?on=2026-07-20&as_of=2026-01-01").body());
        assertEquals(List.of("School of Accounting", "School of Finance and Insurance"),
                names(new Drawn(SchoolYear.viewer(client, "0101", "0103").get("/units/tree.svg").is(200).body()).check("en")));
        assertTrue(get("/units/tree.svg?on=1990-01-01", "en").description().startsWith("Units on 1990-01-01: 0."));
        assertEquals("0", get("/units/tree.svg?known_at=2020-01-01T00:00:00Z", "zh").description().replaceAll(".*共有([0-9]+)个单位.*", "$1"));
    }

    private static List<String> names(Drawn picture) {
        return picture.parts().stream().skip(1).map(part -> part.replaceFirst(":.*", "")).toList();
    }

    @Test
    void picturesAreSentOnceAndKeepNobodysSecretsOpen() {
        for (String target : List.of("/units/0101/year/2026.svg?" + CLOCKS, "/units/tree.svg?on=2026-07-20&known_at=2026-07-19T10:00:00Z")) {
            Answer first = client.get(target, "Accept-Language", "zh-CN,zh;q=0.9").is(200);
            assertEquals("zh-CN", first.header("Content-Language"));
            assertEquals("Accept-Language", first.header("Vary"));
            assertTrue(first.header("Content-Security-Policy").matches("default-src 'none'; style-src 'sha256-[^']+'; .*"), first.header("Content-Security-Policy"));
            client.get(target, "Accept-Language", "zh", "If-None-Match", first.header("ETag")).is(304);
            assertEquals("", client.send("HEAD", target, BodyPublishers.noBody()).is(200).body());
            assertNotEquals(first.header("ETag"), client.get(target).is(200).header("ETag"));
        }
        client.get("/units/0101/year/26.svg").isProblem(400, "invalid-parameter");
        client.get("/units/0101/year/2026").isProblem(404, "not-found");
        client.get("/units/tree.svg?unit=0101").isProblem(400, "invalid-parameter");
        client.send("DELETE", "/units/tree.svg", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");
        client.get("/units/tree.svg/responsibility").isProblem(404, "not-found");
    }
}
