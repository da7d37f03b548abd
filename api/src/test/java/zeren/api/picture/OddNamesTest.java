package zeren.api.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Multiparts;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Pictures of what hardly any school has: names of every kind, many duties, many units. */
class OddNamesTest {
    private static final String ODD = "<&>\\\"' \uD842\uDFB7 مكتب הנהלה \uD83D\uDC69\u200D\uD83D\uDD2C " + "a very long name indeed ".repeat(5);

    @TempDir
    static Path folder;

    private static Site site;
    private static Client client;

    @BeforeAll
    static void open() {
        site = Site.open(Engine.H2, folder);
        client = site.client();
        String units = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + IntStream.range(0, 960)
                .mapToObj(i -> "u" + i + ",secondary-organisation,," + "院".repeat(1 + i % 60) + ",School " + i + ",school,2000-01-01,,\n").collect(Collectors.joining());
        client.post("/imports", file(units), "Content-Type", Multiparts.TYPE).is(200);
        put("/units/odd", "{\"kind\":\"department\",\"name\":{\"zh\":\"" + ODD + "\",\"en\":\"" + ODD + "\"},\"parent\":\"school\",\"exists_from\":\"2000-01-01\"}").is(201);
        client.post("/rulebooks", BodyPublishers.ofString(rulebook()), "Content-Type", "application/json").is(201);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static BodyPublisher file(String units) {
        return Multiparts.of(Map.of("units", units.getBytes(StandardCharsets.UTF_8)), "text/csv");
    }

    private static Answer put(String path, String body) {
        return client.send("PUT", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    /** Forty duties of every cadence, which every department has, and one about each secondary organisation. */
    private static String rulebook() {
        List<String> cadences = List.of("1/month", "2/month", "1/quarter", "1/half-year", "3/year");
        String duties = IntStream.range(0, 40).mapToObj(i -> "{\"code\":\"duty-" + i + "\",\"citations\":[\"1\"],\"title\":{\"zh\":\"" + "义务".repeat(1 + i * 2) + "\",\"en\":\"Duty "
                + ODD.substring(0, ODD.length() - 100 + i) + "\"},\"bearers\":{\"kinds\":[\"department\"]},\"timing\":{\"cadence\":\"" + cadences.get(i % 5) + "\"},\"documents\":[\"report\"]}")
                .collect(Collectors.joining(","));
        return """
                {"id":"odd","version":1,"document_number":"ODD-1","title":{"zh":"示例","en":"Example"},"issuer":{"zh":"示例大学","en":"Sample University"},
                "dated":"2020-01-01","issued":"2020-01-01","in_force":{"from":"2020-01-01"},"status":"trial","calendar":"cn","roll":"none","minimum_presence":30,
                "articles":[{"number":1,"title":{"zh":"甲","en":"A"},"coverage":"computed","reason":{"zh":"甲","en":"A"}}],"levels":[],"responsibilities":[],"grounds":[],
                "duties":[%s,{"code":"each","citations":["1"],"title":{"zh":"每个单位","en":"Each unit"},"bearers":{"kinds":["school-committee"]},
                "subjects":{"kinds":["secondary-organisation"]},"timing":{"cadence":"1/quarter"},"documents":["report"]}]}""".formatted(duties);
    }

    @Test
    void manyDutiesAndLongNamesHaveTheirPlaces() {
        for (String language : List.of("zh", "en")) {
            Answer answer = client.get("/units/odd/year/2026.svg?as_of=2026-08-15", "Accept-Language", language).is(200);
            Drawn picture = new Drawn(answer.body()).check(language.equals("zh") ? "zh-CN" : "en");
            assertEquals(8 * (12 + 12 + 4 + 2 + 1) + 1, picture.counts().values().stream().mapToInt(Integer::intValue).sum());
            assertTrue(picture.title().contains("<&>\"' \uD842\uDFB7 مكتب הנהלה \uD83D\uDC69\u200D\uD83D\uDD2C a very long"), picture.title());
            assertTrue(picture.texts().stream().anyMatch(text -> text.startsWith("<&>\"' \uD842\uDFB7") && text.endsWith("…")), picture.texts().toString());
            assertEquals(40, picture.parts().stream().filter(part -> part.contains("odd 1)") || part.contains("（odd 1）")).count());
        }
    }

    @Test
    void whatIsOwedAboutHundredsOfUnitsIsOneSignWithItsNumber() {
        Drawn picture = new Drawn(client.get("/units/school/year/2026.svg?as_of=2026-08-15").is(200).body()).check("en");
        assertTrue(picture.texts().contains("976") && picture.texts().stream().anyMatch(text -> text.startsWith("about 97")), picture.texts().toString());
        assertTrue(picture.description().contains("Each unit: Mar overdue 975, lapsed 1; Jun overdue 976; Sep open 976; Dec upcoming 976, lapsed 1."), picture.description());
    }

    @Test
    void aPictureHasAtMostAThousandUnits() {
        Drawn picture = new Drawn(client.get("/units/tree.svg").is(200).body()).check("en");
        assertTrue(picture.description().startsWith("Units on 2026-06-15: 994."), picture.description());
        String more = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + IntStream.range(0, 7)
                .mapToObj(i -> "v" + i + ",department,,处,Office " + i + "," + (i == 0 ? "odd" : "v" + (i - 1)) + ",2000-01-01,,\n").collect(Collectors.joining());
        client.post("/imports", file(more), "Content-Type", Multiparts.TYPE).is(200);
        Answer refused = client.get("/units/tree.svg").isProblem(422, "refused-values");
        assertEquals("root too_many_units", refused.json().at("/errors/0/parameter").asText() + " " + refused.json().at("/errors/0/code").asText());
        Drawn part = new Drawn(client.get("/units/tree.svg?root=odd").is(200).body()).check("en");
        assertEquals(8, part.parts().size() - 1);
    }
}
