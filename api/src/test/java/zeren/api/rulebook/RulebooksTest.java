package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.ShippedRulebooks;

@ExtendWith(Sample.class)
class RulebooksTest {
    private static final Rulebook SHIPPED = ShippedRulebooks.get("gxufe-2020-5");

    @Test
    void areListedWithTheirDates(Client client) {
        JsonNode rulebook = client.get("/rulebooks").is(200).json().at("/items/0");
        assertEquals("gxufe-2020-5", rulebook.path("id").asText());
        assertEquals("2020-03-31 2020-04-08 2020-04-08", String.join(" ",
                rulebook.path("dated").asText(), rulebook.path("issued").asText(), rulebook.path("in_force_from").asText()));
        assertEquals("桂财院党发〔2020〕5号", rulebook.path("document_number").asText());
        assertEquals(List.of(), client.get("/rulebooks?on=2020-04-07").is(200).each("id"));
    }

    @Test
    void oneHasItsLevelsAndGrounds(Client client) {
        JsonNode rulebook = client.get("/rulebooks/gxufe-2020-5").is(200).json();
        assertEquals(10, rulebook.path("grounds").size());
        assertEquals(SHIPPED.levels().size(), rulebook.path("levels").size());
        assertEquals(SHIPPED.responsibilities().size(), rulebook.path("responsibilities").size());
        assertEquals(30, rulebook.path("minimum_presence").asInt());
        client.get("/rulebooks/gxufe-2020-5?on=2020-04-08").is(200);
    }

    @Test
    void everyDutyIsListedInTheOrderOfTheRulebook(Client client) {
        Answer first = client.get("/rulebooks/gxufe-2020-5/duties?limit=10").is(200);
        TreeSet<String> kinds = new TreeSet<>();
        List<String> codes = new ArrayList<>(first.each("code"));
        for (Answer page = first; page.json().has("next");) {
            page = client.get(page.json().path("next").asText()).is(200);
            codes.addAll(page.each("code"));
            page.json().path("items").forEach(duty -> kinds.add(duty.at("/timing/kind").asText()));
        }
        assertEquals(SHIPPED.duties().stream().map(Duty::code).toList(), codes);
        assertEquals(Set.of("periodic", "unspecified", "on_occasion", "standing"), kinds);
    }

    @Test
    void aDutySaysHowOftenAndByWhen(Client client) {
        JsonNode items = client.get("/rulebooks/gxufe-2020-5/duties?limit=500").is(200).json().path("items");
        JsonNode report = items.findParents("code").stream()
                .filter(duty -> duty.path("code").asText().equals("year-end-report"))
                .findFirst()
                .orElseThrow();
        assertEquals("periodic", report.at("/timing/kind").asText());
        assertEquals("{\"times\":1,\"cycle\":\"year\"}", report.at("/timing/cadence").toString());
        assertEquals("12-01 none", report.at("/timing/opens").asText() + " " + report.at("/timing/roll").asText());
        assertEquals("{\"kind\":\"school_committee\"}", report.path("owed_to").toString());
    }

    @Test
    void everyArticleSaysWhatBecomesOfIt(Client client) {
        Answer articles = client.get("/rulebooks/gxufe-2020-5/articles").is(200);
        assertEquals(14, articles.json().path("items").size());
        assertEquals("14", articles.json().at("/items/13/number").asText());
        articles.json().path("items").forEach(article -> assertTrue(article.at("/reason/zh").asText().length() > 2, article.toString()));
    }
}
