package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.ZoneOffset;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Beside;
import zeren.api.Server;
import zeren.api.http.AnswerStore;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.Sha256;
import zeren.api.sql.Sql;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

class IdempotencyTest extends AtTheDesk {
    private static final String PATH = "/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/performances";
    private static final String BODY = Desk.performance("2026-06-12", "minutes", "report");
    private static final String COUNT = "select count(*) from performance";

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAlike() {
        Answer first = desk.post(PATH, BODY, "Idempotency-Key", "a").is(201);
        assertEquals("", first.header("Idempotency-Replayed"));
        desk.withdraw(first.json().path("id").asText());
        site.at("2026-07-20T04:00:00Z");
        String otherwiseWritten = """
                { "documents" : [{"number":"minutes-1","kind":"minutes"}, {"kind":"report", "number":"report\\u002d1"}],
                  "performed_on":"2026-06-12" }""";
        for (String body : List.of(BODY, otherwiseWritten)) {
            Answer again = desk.post(PATH, body, "Idempotency-Key", "a").is(201);
            assertEquals("true", again.header("Idempotency-Replayed"));
            assertEquals(first.body(), again.body());
            assertEquals(first.header("Location"), again.header("Location"));
            assertEquals(first.header("ETag"), again.header("ETag"));
        }
        assertEquals(List.of("1"), site.column(COUNT));
    }

    @Test
    void anotherRequestWithTheKeyIsRefusedAndChangesNothing() {
        desk.post(PATH, BODY, "Idempotency-Key", "a").is(201);
        Map<String, String> contents = site.contents();
        String other = Desk.performance("2026-06-13", "minutes", "report");
        desk.post(PATH, other, "Idempotency-Key", "a").isProblem(422, "idempotency-key-reused");
        desk.post(PATH.replace("0101", "0102"), BODY, "Idempotency-Key", "a").isProblem(422, "idempotency-key-reused");
        assertEquals(contents, site.contents());
        assertNotEquals("", desk.post(PATH, BODY, "Idempotency-Key", "A").is(201).header("Location"));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        desk.post(PATH, Desk.performance("2026-06-16", "minutes", "report"), "Idempotency-Key", "a").isProblem(422, "refused-values");
        desk.post(PATH, BODY, "Idempotency-Key", "a").is(201);
    }

    @Test
    void aKeyIsVisibleAsciiAndThereOnce() {
        Map<String, String> contents = site.contents();
        for (String key : List.of("", " ", "a b", "k".repeat(256))) {
            Answer refused = desk.post(PATH, BODY, "Idempotency-Key", key).isProblem(400, "invalid-parameter");
            assertEquals("Idempotency-Key", refused.json().path("errors").path(0).path("parameter").asText());
        }
        desk.post(PATH, BODY, "Idempotency-Key", "a", "Idempotency-Key", "b").isProblem(400, "invalid-parameter");
        assertEquals(contents, site.contents());
        desk.post(PATH, BODY, "Idempotency-Key", "!" + "k".repeat(253) + "~").is(201);
    }

    @Test
    void aMinimalAnswerHasNoBodyAndIsReplayedAsItIsPreferred() {
        Answer minimal = desk.post(PATH, BODY, "Idempotency-Key", "a", "Prefer", "respond-async, return=minimal").is(201);
        assertEquals("", minimal.body());
        assertEquals("", minimal.header("Content-Type"));
        assertEquals("return=minimal", minimal.header("Preference-Applied"));
        Answer read = desk.client().get(minimal.header("Location")).is(200);
        assertEquals(read.header("ETag"), minimal.header("ETag"));
        assertEquals("", desk.post(PATH, BODY, "Idempotency-Key", "a", "Prefer", "return=minimal").is(201).body());
        assertEquals(read.body(), desk.post(PATH, BODY, "Idempotency-Key", "a").is(201).body());
    }

    @Test
    void aTokenThatIsAnotherHasKeysOfItsOwn() throws SQLException {
        String first = desk.post(PATH, BODY, "Idempotency-Key", "a").is(201).json().path("id").asText();
        try (Connection other = site.connection(); Statement statement = other.createStatement()) {
            statement.execute("update answer set token = 'another'");
        }
        assertNotEquals(first, desk.post(PATH, BODY, "Idempotency-Key", "a").is(201).json().path("id").asText());
        assertEquals(List.of("2"), site.column("select count(*) from answer where called = 'a'"));
    }

    @Test
    void anAnswerIsKeptForThirtyDaysAtLeast() throws Exception {
        String old = desk.post(PATH, BODY, "Idempotency-Key", "old").is(201).json().path("id").asText();
        desk.post(PATH, BODY, "Idempotency-Key", "young").is(201);
        try (Connection other = site.connection(); Statement statement = other.createStatement()) {
            statement.execute("update answer set created_at = timestamp with time zone '2026-05-16 03:59:00+00' where called = 'old'");
            statement.execute("update answer set created_at = timestamp with time zone '2026-05-16 04:01:00+00' where called = 'young'");
        }
        site.close();
        site = site.another();
        Desk later = new Desk(site.client());
        assertEquals("true", later.post(PATH, BODY, "Idempotency-Key", "young").is(201).header("Idempotency-Replayed"));
        assertNotEquals(old, later.post(PATH, BODY, "Idempotency-Key", "old").is(201).json().path("id").asText());
    }

    @Test
    void anImportWithAKeyIsTakenOverOnce() {
        String unit = "0199,secondary-organisation,,新学院,New School,school,2026-01-01,,";
        Answer first = importUnit("first", unit).is(200);
        assertEquals(1, first.json().at("/created/units").asInt());
        Answer again = importUnit("another", unit).is(200);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.body(), again.body());
        assertEquals(List.of("2"), site.column("select count(*) from organisation_import"));
        importUnit("first", unit.replace("0199", "0198")).isProblem(422, "idempotency-key-reused");
        assertEquals(List.of("2"), site.column("select count(*) from organisation_import"));
    }

    private Answer importUnit(String boundary, String row) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=units; filename=units.csv\r\nContent-Type: text/csv\r\n\r\n"
                + "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n" + row + "\n\r\n--" + boundary + "--\r\n";
        return desk.client().post("/imports", BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key", "import");
    }

    @Test
    void whileOneIsUnderWayAnotherOfTheSameKeyIsToldSo() throws Exception {
        CompletableFuture<Answer> one;
        CompletableFuture<Answer> other;
        try (Connection writer = site.connection(); Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
            one = Beside.call(() -> desk.post(PATH, BODY, "Idempotency-Key", "a"));
            other = Beside.call(() -> desk.post(PATH, BODY, "Idempotency-Key", "a"));
            Answer told = ((Answer) CompletableFuture.anyOf(one, other).get()).isProblem(409, "request-under-way");
            assertEquals("1", told.header("Retry-After"));
            writer.rollback();
        }
        assertEquals(Set.of(201, 409), Set.of(one.get().status(), other.get().status()));
        assertEquals("true", desk.post(PATH, BODY, "Idempotency-Key", "a").is(201).header("Idempotency-Replayed"));
        assertEquals(List.of("1"), site.column(COUNT));
    }

    @Test
    void aClientThatWasGoneBeforeTheAnswerGetsItWhenItAsksAgain() throws Exception {
        URI address = URI.create(desk.client().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            String token = Files.readString(folder.resolve("admin.token")).strip();
            String head = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: a\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write((head + BODY).getBytes(StandardCharsets.UTF_8));
            while (site.column(COUNT).equals(List.of("0"))) {
                Thread.onSpinWait();
            }
        }
        Answer retry = desk.post(PATH, BODY, "Idempotency-Key", "a");
        while (retry.status() == 409) {
            // What is committed may be under way for a moment still.
            retry = desk.post(PATH, BODY, "Idempotency-Key", "a");
        }
        assertEquals("true", retry.is(201).header("Idempotency-Replayed"));
        assertEquals(desk.client().get(retry.header("Location")).body(), retry.body());
        assertEquals(List.of("1"), site.column(COUNT));
    }

    @Test
    void whatAServerDidThatDiedBeforeItAnsweredIsAnsweredByAnother() {
        String said = "{\"documents\":[{\"kind\":\"minutes\",\"number\":\"minutes-1\"},{\"kind\":\"report\",\"number\":\"report-1\"}],"
                + "\"performed_on\":\"2026-06-12\"}";
        String token = site.column("select id from token").get(0);
        RequestKey key = new RequestKey(token, Optional.of("a"), Sha256.hex("POST " + PATH + "\n" + said), Server.NOW, (handle, id) -> { });
        Performance performance = new Performance(ObligationId.parse(Desk.id("study-secondary:0101:2026-H1")), LocalDate.of(2026, 6, 12),
                List.of(document(DocumentKind.MINUTES), document(DocumentKind.REPORT)), Optional.empty());
        try (Sql sql = Sql.open(site.database())) {
            FactStore dying = new FactStore(sql, new Journal(() -> Server.NOW), new AnswerStore(), new RegisterStore(sql, ZoneOffset.UTC));
            dying.record(new Author(token, "dying"), Optional.of(key), known -> performance, IdempotencyTest::created);
        }
        String head = site.column("select hash from journal_head").get(0);

        Answer retry = desk.post(PATH, BODY, "Idempotency-Key", "a").is(201);
        assertEquals("true", retry.header("Idempotency-Replayed"));
        assertEquals(desk.client().get(retry.header("Location")).is(200).body(), retry.body());
        assertEquals(head, site.column("select hash from journal_head").get(0));
        assertEquals(List.of("1"), site.column(COUNT));
    }

    private static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(kind, kind.code() + "-1", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Reply created(Known known, Recorded<Performance> recorded) {
        Obligation obligation = known.register().timetable().get(recorded.fact().obligation());
        Register register = known.with(obligation.id(), recorded);
        PerformanceJson json = new PerformanceJson(register, obligation, LocalDate.of(2026, 6, 15), Server.ZONE);
        return Reply.created("/performances/" + recorded.id(), json.of(recorded));
    }
}
