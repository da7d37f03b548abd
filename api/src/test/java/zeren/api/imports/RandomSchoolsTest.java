package zeren.api.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Multiparts;
import zeren.api.Site;
import zeren.api.sql.Engine;
import zeren.organisation.OrganisationFault.Part;

/** Schools of 1,000 units and 5,000 posts that are not in the repository, through the door by which anybody's comes in. */
@ParameterizedClass
@EnumSource
class RandomSchoolsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Site site;
    private Client client;

    @BeforeEach
    void open() {
        site = Site.openEmpty(engine, folder);
        client = site.client();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSchoolComesInOnceHoweverItIsSent() {
        RandomSchool school = RandomSchool.of(20260301, 1_000, 5_000);
        int tenures = school.rows(Part.TENURES).size();
        Map<String, String> before = site.contents();

        JsonNode would = csv(school, StandardCharsets.UTF_8, "?dry_run=true");
        assertEquals(counts(1_000, 5_000, tenures), would.path("created").toString());
        assertEquals(before, site.contents());
        assertEquals(without(would), without(csv(school, StandardCharsets.UTF_8, "")));

        Map<String, String> after = site.contents();
        assertNotEquals(before, after);
        for (JsonNode again : List.of(
                csv(school, StandardCharsets.UTF_8, ""), csv(school, GB18030, ""), json(school, ""), csv(school, StandardCharsets.UTF_8, "?missing=end"))) {
            assertEquals(counts(1_000, 5_000, tenures), again.path("unchanged").toString());
        }
        assertEquals(after, site.contents());
    }

    @Test
    void theSameSchoolInAnotherEncodingOrFormIsTheSame() {
        RandomSchool school = RandomSchool.of(4, 60, 200);
        json(school, "");
        List<String> units = everything("/units");
        List<String> posts = everything("/posts");
        assertEquals(school.rows(Part.UNITS).size(), csv(school, GB18030, "").at("/unchanged/units").asInt());
        try (Site other = Site.openEmpty(engine, folder.resolve("other"))) {
            client = other.client();
            csv(school, GB18030, "");
            assertEquals(units, everything("/units"));
            assertEquals(posts, everything("/posts"));
        }
    }

    @Test
    void aSchoolThatChangedChangesOnce() {
        csv(RandomSchool.of(7, 200, 1_000), StandardCharsets.UTF_8, "");
        RandomSchool changed = RandomSchool.of(7, 200, 1_000);
        int renamed = 0;
        int begun = 0;
        for (List<String> unit : changed.rows(Part.UNITS)) {
            if (unit.get(7).isEmpty() && ++renamed % 3 == 0) {
                unit.set(4, "Renamed " + unit.get(0));
            }
        }
        for (List<String> post : List.copyOf(changed.rows(Part.POSTS))) {
            if (post.get(7).isEmpty() && ++begun % 5 == 0) {
                changed.rows(Part.POSTS).add(List.of("new." + begun, post.get(1), "member", "新岗", "New", "", "2026-06-01", ""));
            }
        }
        JsonNode would = csv(changed, StandardCharsets.UTF_8, "?dry_run=true&changes_from=2026-09-01");
        assertEquals(counts(0, begun / 5, 0), would.path("created").toString());
        assertEquals(counts(renamed / 3, 0, 0), would.path("changed").toString());
        assertEquals(without(would), without(json(changed, "?changes_from=2026-09-01")));
        Map<String, String> after = site.contents();
        assertEquals(counts(0, 0, 0), csv(changed, GB18030, "?changes_from=2026-09-01").path("changed").toString());
        assertEquals(after, site.contents());
    }

    @Test
    void whatIsMissingEndsOnce() {
        RandomSchool school = RandomSchool.of(11, 200, 1_000);
        csv(school, StandardCharsets.UTF_8, "");
        JsonNode would = csv(Map.of("units", RandomSchool.of(11, 2, 0).utf8().get("units")), "text/csv", "?dry_run=true&missing=end");
        long open = school.rows(Part.UNITS).stream().filter(unit -> unit.get(7).isEmpty() || unit.get(7).compareTo("2026-06-15") >= 0).count();
        assertEquals(open - 2, would.at("/ended/units").asLong());
        JsonNode did = csv(Map.of("units", RandomSchool.of(11, 2, 0).utf8().get("units")), "text/csv", "?missing=end");
        assertEquals(without(would), without(did));
        Map<String, String> after = site.contents();
        JsonNode again = csv(Map.of("units", RandomSchool.of(11, 2, 0).utf8().get("units")), "text/csv", "?missing=end");
        assertEquals(counts(0, 0, 0), again.path("ended").toString());
        assertEquals(after, site.contents());
        assertEquals(List.of("school", "superior"), everything("/units").stream().map(unit -> unit.replaceAll("^.*?\"code\":\"([^\"]*)\".*$", "$1")).toList());
    }

    private JsonNode csv(RandomSchool school, Charset charset, String query) {
        return csv(school.files(charset), "text/csv; charset=" + charset.name(), query);
    }

    private JsonNode csv(Map<String, byte[]> files, String type, String query) {
        return client.post("/imports" + query, Multiparts.of(files, type), "Content-Type", Multiparts.TYPE).is(200).json();
    }

    private JsonNode json(RandomSchool school, String query) {
        return client.post("/imports" + query, BodyPublishers.ofString(school.json()), "Content-Type", "application/json").is(200).json();
    }

    private List<String> everything(String path) {
        List<String> items = new ArrayList<>();
        String next = path + "?limit=500&on=2026-06-15";
        while (!next.isEmpty()) {
            Answer page = client.get(next).is(200);
            page.json().path("items").forEach(item -> items.add(item.toString()));
            next = page.json().path("next").asText("");
        }
        return items;
    }

    private static String counts(int units, int posts, int tenures) {
        return "{\"units\":" + units + ",\"posts\":" + posts + ",\"tenures\":" + tenures + "}";
    }

    private static JsonNode without(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("dry_run");
    }
}
