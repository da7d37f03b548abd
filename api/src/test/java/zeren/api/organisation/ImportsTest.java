package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Multiparts;
import zeren.api.Server;

class ImportsTest {
    private static final String TYPE = Multiparts.TYPE;
    private static final String UNITS = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n";
    private static final String POSTS = "code,unit,rank,title_zh,title_en,remit,exists_from,exists_to\n";
    private static final String ROOT =
            "{\"code\":\"CODE\",\"kind\":\"school-committee\",\"name_zh\":\"甲\",\"name_en\":\"A\",\"parent\":null,\"exists_from\":\"2000-01-01\"}";
    private static final String TENURES = "post,staff_no,mode,held_from,held_to\n";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Server.start();
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() {
        Map<String, String> files = school("dry");
        JsonNode would = post("?dry_run=true", files).is(200).json();
        assertEquals("{\"units\":2,\"posts\":1,\"tenures\":1}", would.path("created").toString());
        assertEquals(true, would.path("dry_run").asBoolean());
        client.get("/units/dry").isProblem(404, "not-found");
        assertEquals(false, post("?dry_run=false", files).is(200).json().path("dry_run").asBoolean());
        assertEquals("secretary", client.get("/posts/dry.secretary").is(200).json().path("rank").asText());
        JsonNode again = post("", files).is(200).json();
        assertEquals("{\"units\":2,\"posts\":1,\"tenures\":1}", again.path("unchanged").toString());
        assertEquals("{\"units\":0,\"posts\":0,\"tenures\":0}", again.path("created").toString());
    }

    @Test
    void whatIsImportedOwesFromThenOn() {
        post("", school("new")).is(200);
        Answer owed = client.get("/obligations?unit=new.1&period=2026-H1").is(200);
        assertEquals(List.of("gxufe-2020-5:study-secondary:new.1:2026-H1"), owed.each("id"));
        assertEquals(List.of(), client.get("/obligations?period=2026-H1&known_at=2026-06-15T03:59:59Z").is(200).each("id"));
    }

    @Test
    void whoActsForAHolderStandsBesideTheHolder() {
        Map<String, String> files = school("del");
        files.computeIfPresent("tenures", (part, rows) -> rows + "del.secretary,00002,delegated,2020-01-01,2026-06-15\n");
        post("", files).is(200);
        JsonNode link = client.get("/units/del.1/responsibility?on=2026-06-15").is(200).json().at("/links/1");
        assertEquals("held {\"staff_no\":\"00001\"} {\"staff_no\":\"00002\"}",
                link.path("state").asText() + " " + link.path("holder") + " " + link.path("delegate"));
        assertEquals(false, client.get("/units/del.1/responsibility?on=2026-06-16").is(200).json().at("/links/1").has("delegate"));
        Answer first = client.get("/posts/del.secretary/tenures?limit=1").is(200);
        Answer second = client.get(first.json().path("next").asText()).is(200);
        assertEquals("[full][delegated]", first.each("mode") + "" + second.each("mode"));
        assertEquals("00001", client.get("/posts/del.secretary").is(200).json().at("/holder/staff_no").asText());
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        Map<String, String> files = school("bad");
        files.put("units", UNITS
                + "bad,school-committee,,甲,A,,2000-01-01,,\n"
                + "bad.1,secondary-organisation,,乙,B,nobody,2000-01-01,,\n"
                + "bad.2,x,,丙,C,bad,2000-13-01,,\n");
        Answer answer = post("", files).isProblem(422, "invalid-import");
        assertEquals("units 3 parent unknown_unit", place(answer.json().path("errors"), "unknown_unit"));
        assertEquals("units 4 kind", place(answer.json().path("errors"), "kind").replaceFirst(" [a-z_]+$", ""));
        client.get("/units/bad").is(404);
    }

    @Test
    void whatContradictsTheRegisterIsAConflict() {
        Map<String, String> files = school("held");
        post("", files).is(200);
        files.put("units", files.get("units").replace("school-committee", "leading-group"));
        Answer answer = post("", files).is(422);
        assertEquals("甲", client.get("/units/held").is(200).json().at("/name/zh").asText());
    }

    @Test
    void whatDiffersIsAChangeFromADayOn() {
        Map<String, String> files = school("turn");
        post("", files).is(200);
        files.put("units", files.get("units").replace("乙", "丁"));
        assertEquals("{\"units\":1,\"posts\":0,\"tenures\":0}", post("?changes_from=2027-01-01", files).is(200).json().path("changed").toString());
        assertEquals("乙", client.get("/units/turn.1?on=2026-12-31").is(200).json().at("/name/zh").asText());
        assertEquals("丁", client.get("/units/turn.1?on=2027-01-01").is(200).json().at("/name/zh").asText());
        String sync = "{\"units\":[" + ROOT.replace("CODE", "turn") + "],\"missing\":\"end\",\"changes_from\":\"2026-07-01\"}";
        assertNotEquals(0, json(sync, "?dry_run=true").is(200).json().at("/ended/units").asInt());
    }

    @Test
    void theSameComesAsJson() {
        JsonNode created = json("{\"units\":[" + ROOT.replace("CODE", "json") + "],\"posts\":[{\"code\":\"json.head\",\"unit\":\"json\",\"rank\":\"head\","
                + "\"title_zh\":\"书记\",\"title_en\":\"Head\",\"exists_from\":\"2000-01-01\",\"exists_to\":\"\"}]}", "").is(200).json().path("created");
        assertEquals("{\"units\":1,\"posts\":1,\"tenures\":0}", created.toString());
        assertEquals("head", client.get("/posts/json.head").is(200).json().path("rank").asText());
    }

    @Test
    void blanksAroundANameAreKeptWhicheverWayItComes() {
        post("", Map.of("units", UNITS + "blank,school-committee,, 甲 ,A ,,2000-01-01,,\n")).is(200);
        assertEquals("{\"zh\":\" 甲 \",\"en\":\"A \"}", client.get("/units/blank").is(200).json().path("name").toString());
        String unit = "{\"kind\":\"school_committee\",\"name\":{\"zh\":\" 甲 \",\"en\":\"A \"},\"exists_from\":\"2000-01-01\"}";
        Answer same = client.send("PUT", "/units/blank", BodyPublishers.ofString(unit), "Content-Type", "application/json", "If-Match", "*").is(200);
        assertEquals(" 甲 ", same.json().at("/name/zh").asText());
    }

    @Test
    void faultsInJsonAreToldByPointer() {
        assertEquals("/units/0/kind invalid_value, /units/0/parent unknown_unit, /units/1/code duplicate_code, /tenures/0/post unknown_post", pointers(json(
                "{\"units\":[" + ROOT.replace("CODE", "p").replace("school-committee", "x").replace("null", "\"nobody\"") + "," + ROOT.replace("CODE", "p")
                        + "],\"tenures\":[{\"post\":\"p.x\",\"staff_no\":\"1\",\"mode\":\"full\",\"held_from\":\"2020-01-01\"}]}", "").isProblem(422, "invalid-import")));
        assertEquals("/units/0/nam~1e unknown_field, /units/0/exists_from wrong_type, /units/1 wrong_type, /posts wrong_type", pointers(json(
                "{\"units\":[" + ROOT.replace("CODE", "p").replace("\"2000-01-01\"", "2000").replace("{", "{\"nam/e\":\"\",") + ",7],\"posts\":{}}", "")
                .isProblem(400, "invalid-body")));
        json("{}", "").isProblem(400, "invalid-body");
        json("{\"units\":[],\"staff\":[]}", "").isProblem(400, "invalid-body");
        json("{\"units\":[],\"missing\":\"stay\"}", "").isProblem(400, "invalid-body");
        json("{\"units\":[{\"code\":\"\\ud800\"}]}", "").isProblem(422, "invalid-import");
        json("{\"units\":[],\"missing\":\"end\"}", "?missing=end&dry_run=true").isProblem(400, "invalid-parameter");
    }

    @Test
    void faultsOfRowsAreToldWithThoseOfWhatIsAroundThem() {
        String rows = "\"units\":[" + ROOT.replace("CODE", "p").replace("school-committee", "x").replace("{", "{\"zzz\":\"1\",") + ",{\"code\":1}]";
        String told = "/units/0/zzz unknown_field, /units/0/kind invalid_value, /units/1/code wrong_type, /units/1/kind invalid_value, /units/1/name_zh invalid_value,"
                + " /units/1/name_en invalid_value, /units/1/exists_from invalid_value";
        assertEquals("/missing invalid_value, /q unknown_field, " + told,
                pointers(json("{" + rows + ",\"q\":1,\"missing\":\"foo\"}", "?dry_run=true").isProblem(400, "invalid-body")));
        assertEquals(" invalid_value, " + told, pointers(json("{" + rows + "}", "?dry_run=x").isProblem(400, "invalid-body")));
        assertEquals(" unknown_parameter,  repeated_parameter", pointers(json("{\"units\":[],\"missing\":\"end\"}", "?missing=end&x=1")
                .isProblem(400, "invalid-parameter")).replaceAll("(.*), (.*)", "$2, $1"));
        Answer files = post("?x=1", Map.of("staff", "y")).isProblem(400, "invalid-parameter");
        assertEquals("[x][staff]", files.json().path("errors").findValuesAsText("parameter") + "" + files.json().path("errors").findValuesAsText("part"));
    }

    @Test
    void aPartSaysInWhichEncodingItIs() {
        Map<String, byte[]> gbk = new TreeMap<>();
        school("gbk").forEach((part, text) -> gbk.put(part, text.getBytes(Charset.forName("GBK"))));
        for (String charset : List.of("GB18030", "\"gbk\"", "gb2312")) {
            client.post("/imports?dry_run=true", Multiparts.of(gbk, "text/csv; charset=" + charset), "Content-Type", TYPE).is(200);
        }
        JsonNode errors = client.post("/imports", Multiparts.of(gbk, "text/csv"), "Content-Type", TYPE).isProblem(422, "invalid-import").json().path("errors");
        assertEquals("units 2 name_zh not_utf8", place(errors, "units 2"));
        assertEquals(3, errors.size(), errors.toString());
        client.post("/imports", Multiparts.of(gbk, "text/csv; charset=big5"), "Content-Type", TYPE).isProblem(415, "unsupported-media-type");
    }

    @Test
    void parametersAreReadStrictly() {
        for (String query : List.of("?missing=stay", "?changes_from=2026-02-30", "?changes_from=", "?dry_run=yes", "?dryrun=true")) {
            post(query, school("strict")).isProblem(400, "invalid-parameter");
        }
    }

    @Test
    void otherBodiesAreRefused() {
        client.post("/imports", BodyPublishers.ofString("{}"), "Content-Type", "text/csv").isProblem(415, "unsupported-media-type");
        client.post("/imports", BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data").isProblem(400, "malformed-request");
        client.post("/imports", BodyPublishers.ofString("x"), "Content-Type", TYPE).isProblem(400, "malformed-request");
        String empty = "--zeren-boundary--\r\n";
        client.post("/imports", BodyPublishers.ofString(empty), "Content-Type", TYPE).isProblem(400, "invalid-parameter");
        Answer unknown = post("", Map.of("staff", "x", "people", "y")).isProblem(400, "invalid-parameter");
        assertEquals(2, unknown.json().path("errors").size());
        String twice = new String(form(school("x")), StandardCharsets.UTF_8).replace("name=\"posts\"", "name=\"units\"");
        client.post("/imports", BodyPublishers.ofString(twice), "Content-Type", TYPE).isProblem(400, "invalid-parameter");
    }

    @Test
    void aBodyOfMoreThanTenMillionBytesIsTooLarge() {
        byte[] large = form(Map.of("units", UNITS + "x".repeat(ImportRoutes.LIMIT)));
        client.post("/imports", BodyPublishers.ofByteArray(large), "Content-Type", TYPE).isProblem(413, "content-too-large");
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        client.post("/imports", chunked, "Content-Type", TYPE).isProblem(413, "content-too-large");
    }

    @Test
    void aChunkedBodyIsReadLikeAnyOther() {
        byte[] body = form(school("chunk"));
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        client.post("/imports?dry_run=true", chunked, "Content-Type", TYPE).is(200);
    }

    private static Answer json(String body, String query) {
        return client.post("/imports" + query, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private static String pointers(Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(error -> pointers.add(error.path("pointer").asText() + " " + error.path("code").asText()));
        return String.join(", ", pointers);
    }

    private static Answer post(String query, Map<String, String> files) {
        return client.post("/imports" + query, BodyPublishers.ofByteArray(form(files)), "Content-Type", TYPE);
    }

    private static byte[] form(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((part, text) -> bytes.put(part, text.getBytes(StandardCharsets.UTF_8)));
        return Multiparts.bytes(bytes, "text/csv");
    }

    /** A school committee with one secondary organisation, which has one post, held since 2020. */
    private static Map<String, String> school(String code) {
        Map<String, String> files = new TreeMap<>();
        files.put("units", UNITS
                + code + ",school-committee,,甲,A,,2000-01-01,,\n"
                + code + ".1,secondary-organisation,,乙,B," + code + ",2000-01-01,,\n");
        files.put("posts", POSTS + code + ".secretary," + code + ".1,secretary,书记,Secretary,,2000-01-01,\n");
        files.put("tenures", TENURES + code + ".secretary,00001,full,2020-01-01,\n");
        return files;
    }

    private static String place(JsonNode errors, String sought) {
        for (JsonNode error : errors) {
            String text = String.join(" ", error.path("part").asText(), error.path("line").asText(),
                    error.path("column").asText(), error.path("code").asText());
            if (text.contains(sought)) {
                return text;
            }
        }
        return "no " + sought + " in " + errors;
    }
}
