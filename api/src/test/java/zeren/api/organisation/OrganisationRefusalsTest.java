package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What the sample school does not take, and what it conflicts with; nothing is left behind. */
@ParameterizedClass
@EnumSource
record OrganisationRefusalsTest(Engine engine) {
    private static Site site;
    private static Office office;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        office = new Office(site.client());
        office.post("/posts/0101.secretary/tenures", "{'staff_no':'00900','mode':'delegated','held_from':'2026-07-01','held_to':'2026-08-31'}").is(201);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refusals.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000, quoteCharacter = '`')
    void areToldInTheFieldsOfTheRequest(String operation, String body, int status, String faults, String conflicts) {
        Map<String, String> before = site.contents();
        String[] words = operation.split(" ");
        Answer answer = office.send(words[0], words[1], body, words[0].equals("PUT") && !words[1].contains("new") ? new String[] {"If-Match", "*"} : new String[0]);

        assertEquals(status, answer.status(), answer.body());
        List<String> told = new ArrayList<>();
        answer.json().path("errors").forEach(error -> told.add(error.path("pointer").asText(error.path("parameter").asText()) + " " + error.path("code").asText()));
        assertEquals(faults == null ? "" : faults, String.join(", ", told), answer.body());
        List<String> ids = new ArrayList<>();
        answer.json().path("conflicts").forEach(id -> ids.add(id.asText()));
        assertEquals(conflicts == null ? "" : conflicts, String.join(" ", ids), answer.body());
        assertEquals(before, site.contents());
    }
}
