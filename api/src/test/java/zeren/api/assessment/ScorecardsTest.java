package zeren.api.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

class ScorecardsTest {
    private static final String CARD = "/units/0101/scorecards/2026";

    @TempDir
    private static Path folder;

    private static Site site;
    private static Year year;
    private static Client client;

    @BeforeAll
    static void letTheYearPass() {
        site = Site.open(Engine.H2, folder);
        year = new Year(site, folder);
        year.pass();
        client = site.client();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyFigureOfEveryUnitIsTheNumberOfTheObligationsBehindItForEver() {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String asOf : List.of("2026-07-09", "2027-01-01")) {
            for (JsonNode card : client.get("/scorecards?year=2026&limit=500&as_of=" + asOf).is(200).json().path("items")) {
                collect(card, figures);
                assertEquals(card, client.get("/units/" + card.path("unit").asText() + "/scorecards/2026?as_of=" + asOf).is(200).json());
            }
        }
        assertTrue(figures.size() > 1_000 && figures.values().stream().filter(count -> count > 0).count() > 200, figures.size() + " figures");
        // Recorded by another server, in the same instant of a clock that stands still, and long after.
        year.perform("study-secondary:0106:2026-H1", "2026-07-07");
        year.find("0106", "2026-07-09");
        year.at("2026-07-12");
        year.perform("study-secondary:0107:2026-H1", "2026-07-08");
        figures.forEach((link, count) -> assertEquals(count, client.get(link + "&limit=1", "Prefer", "return=total-count").is(200).json().path("total_count").asLong(), link));
    }

    @Test
    void findingsThatAreMendedAreCountedInTimeLateAndNotAtAll() {
        assertEquals("all 2, pending 1, mended_in_time 0, mended_late 0, not_mended 1, waived 0, lapsed 0", findings("0101", "2026-06-21"));
        assertEquals("all 2, pending 0, mended_in_time 1, mended_late 1, not_mended 0, waived 0, lapsed 0", findings("0101", "2026-06-29"));
        assertEquals("all 1, pending 1, mended_in_time 0, mended_late 0, not_mended 0, waived 0, lapsed 0", findings("0103", "2026-06-25"));
        assertEquals("all 1, pending 0, mended_in_time 0, mended_late 0, not_mended 1, waived 0, lapsed 0", findings("0103", "2026-06-26"));
    }

    @Test
    void theScoreFollowsFromTheFiguresAndTheWeights() {
        JsonNode score = client.get("/units/0103/scorecards/2026?as_of=2026-07-09").is(200).json().at("/rulebooks/0");
        assertEquals("gxufe-2020-5 1", score.path("rulebook").asText() + " " + score.path("version").asInt());
        // The yearly topic by the study, which was late for its half-year, and one finding not mended: (1 · 100 + 1 · 50 + 1 · 0) / 3.
        assertEquals("1 1 1 50.00", String.join(" ", count(score, "on_time"), count(score, "late"), count(score, "missed"), score.path("score").decimalValue().setScale(2).toPlainString()));
        assertEquals("33.3", score.at("/figures/on_time_share").asText());
        assertTrue(client.get("/units/0103/scorecards/2019").is(200).json().path("rulebooks").isEmpty());
    }

    @Test
    void anUnchangedRegisterAnswers304() {
        Answer card = client.get(CARD + "?as_of=2026-07-09").is(200);
        client.get(CARD + "?as_of=2026-07-09", "If-None-Match", card.header("ETag")).is(304);
        assertEquals(card.body(), client.get(CARD + "?as_of=2026-07-09&known_at=" + card.json().path("known_at").asText()).is(200).body());
        assertNotEquals(card.header("ETag"), client.get(CARD + "?as_of=2026-06-01").is(200).header("ETag"));
    }

    @Test
    void isRankedOnlyWhenAsked() {
        List<String> byCode = client.get("/scorecards?year=2026&limit=500").is(200).each("unit");
        assertEquals(byCode.stream().sorted().toList(), byCode);
        String ranked = "/scorecards?year=2026&rulebook=gxufe-2020-5&as_of=2026-07-09&limit=7&sort=";
        List<JsonNode> best = pages(ranked + "-score");
        List<JsonNode> worst = pages(ranked + "score");
        assertEquals(byCode.size(), best.size());
        assertEquals(scores(best).stream().filter(score -> score >= 0).sorted(Comparator.reverseOrder()).toList(), scores(best).stream().takeWhile(score -> score >= 0).toList());
        assertEquals(scores(worst).stream().filter(score -> score >= 0).sorted().toList(), scores(worst).stream().takeWhile(score -> score >= 0).toList());
        assertTrue(scores(best).get(0) > scores(worst).get(0) && scores(best).get(best.size() - 1) < 0 && scores(worst).get(worst.size() - 1) < 0);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        client.get("/scorecards?sort=score").isProblem(422, "refused-values");
        client.get("/scorecards?sort=rank").isProblem(400, "invalid-parameter");
        client.get("/scorecards?year=0000").isProblem(400, "invalid-parameter");
        client.get("/scorecards?rulebook=none").isProblem(400, "invalid-parameter");
        client.get("/units/0101/scorecards/26").isProblem(400, "invalid-parameter");
        client.get("/units/0101/scorecards/2026?known_at=2031-01-01T00:00:00Z").isProblem(422, "refused-values");
    }

    private static String findings(String unit, String asOf) {
        List<String> told = new ArrayList<>();
        client.get("/units/" + unit + "/scorecards/2026?as_of=" + asOf).is(200).json().at("/rulebooks/0/findings").properties().forEach(figure -> {
            if (figure.getValue().isObject()) {
                told.add(figure.getKey() + " " + figure.getValue().path("count").asInt());
            }
        });
        return String.join(", ", told);
    }

    private static String count(JsonNode score, String figure) {
        return score.at("/figures/" + figure + "/count").asText();
    }

    private static List<Double> scores(List<JsonNode> cards) {
        return cards.stream().map(card -> card.at("/rulebooks/0/score").asDouble(-1)).toList();
    }

    private static List<JsonNode> pages(String first) {
        List<JsonNode> cards = new ArrayList<>();
        for (String target = first; !target.isEmpty(); ) {
            JsonNode page = client.get(target).is(200).json();
            page.path("items").forEach(cards::add);
            target = page.path("next").asText();
        }
        return cards;
    }

    private static void collect(JsonNode json, Map<String, Long> figures) {
        if (json.has("link")) {
            figures.put(json.path("link").asText(), json.path("count").asLong());
        } else {
            json.forEach(part -> collect(part, figures));
        }
    }
}
