package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Systems that are down, refuse, forget, or have what they should not, and servers that crash or are two. */
@ParameterizedClass
@EnumSource
class PushTroubleTest {
    @Parameter
    Engine engine;

    private static final String PERFORMED =
            "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]}";

    private static Site site;
    private static int tests;

    private Receiver receiver;
    private String name;

    @BeforeParameterizedClassInvocation
    static void start(Engine engine) throws IOException {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        site.close();
    }

    /** Each test has a system of its own, and begins at noon of 15 June. */
    @BeforeEach
    void open() {
        site.at("2026-06-15T04:00:00Z");
        receiver = new Receiver();
        name = "system-" + ++tests;
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSystemThatIsDownGetsOneRequestAndLaterEverything() throws Exception {
        PushSite pushes = pushSite("");
        receiver.when(request -> Receiver.Said.of(503));
        pushes.run();
        assertEquals(1, receiver.seen().size());
        pushes.run();
        assertEquals(0, receiver.seen().size(), "it is left alone for a minute");
        assertEquals("http-503", state().lastFailure().orElseThrow());
        site.at("2026-06-15T04:01:00Z");
        pushes.run();
        assertEquals(1, receiver.seen().size());
        site.at("2026-06-15T04:02:59Z");
        pushes.run();
        assertEquals(0, receiver.seen().size(), "then for two");
        post("/obligations/gxufe-2020-5:study-secondary:0108:2026-H1/performances", PERFORMED);
        receiver.well();
        site.at("2026-06-15T04:03:00Z");
        pushes.run();
        assertEquals(counted().open(), receiver.open().size());
        assertEquals(0, counted().pending());
        assertEquals(0, state().failures());
        // It was never sure that this one is not there, or it is done before it ever came: either way it is not open.
        assertTrue(rows("study-secondary:0108:2026-H1").stream().noneMatch(row -> row.stands() == LedgerRow.Stands.OPEN));
    }

    @Test
    void aSystemSaysHowLongItWantsToBeLeftAlone() throws Exception {
        PushSite pushes = pushSite("");
        receiver.when(request -> new Receiver.Said(429, "{}", "600"));
        pushes.run();
        site.at("2026-06-15T04:09:59Z");
        receiver.well();
        pushes.run();
        assertEquals(1, receiver.seen().size());
        site.at("2026-06-15T04:10:00Z");
        pushes.run();
        assertEquals(counted().open(), receiver.open().size());
    }

    @Test
    void nobodyListensAndThenSomebodyDoes() throws Exception {
        Receiver gone = new Receiver();
        PushSite pushes = new PushSite(site, "one", PushSite.single(name, gone, ""));
        gone.close();
        pushes.run();
        assertEquals("refused", state().lastFailure().orElseThrow());
        assertTrue(site.pushes().all(name).stream().noneMatch(row -> row.attempt().isUnsure()), "nothing ever got there");
    }

    @Test
    void whatIsRefusedWaitsForTheNightAndHoldsUpNothing() throws Exception {
        PushSite pushes = pushSite("");
        receiver.when(request -> request.body().contains("study-secondary:0109:2026-H1") ? Receiver.Said.of(422) : Receiver.Said.NOTHING);
        pushes.run();
        LedgerRow refused = rows("study-secondary:0109:2026-H1").get(0);
        assertEquals(new LedgerRow.Attempt(false, true, 1, Optional.of("http-422")), refused.attempt());
        assertEquals(1, counted().refused());
        assertEquals(0, counted().pending());
        receiver.well();
        receiver.seen();
        site.at("2026-06-15T15:00:00Z");
        pushes.run();
        assertEquals(List.of(), receiver.seen());
        site.at("2026-06-15T18:30:00Z");
        pushes.run();
        assertTrue(receiver.open().contains(refused.task()), "at half past two in Shanghai");
        assertEquals(0, counted().refused());
    }

    @Test
    void aBatchIsTakenInPartAndARefusedOneIsToldTaskByTask() throws Exception {
        PushSite pushes = new PushSite(site, "one", PushSite.batch(name, receiver, 50, ""));
        String poison = "study-secondary:0110:2026-H1";
        receiver.when(request -> request.body().contains(poison) ? new Receiver.Said(200, "{\"code\":7}", "") : Receiver.Said.NOTHING);
        pushes.run();
        List<Receiver.Seen> seen = receiver.seen();
        assertEquals(1, rows(poison).stream().filter(row -> row.attempt().isRefused()).count());
        assertEquals("not-accepted", rows(poison).get(0).attempt().outcome().orElseThrow());
        assertEquals(1, counted().refused());
        assertEquals(counted().open(), receiver.open().size());
        long batches = (counted().open() + 1 + 49) / 50;
        assertEquals(batches + 50, seen.size(), "fifty of them alone");
        receiver.when(request -> new Receiver.Said(200, "{\"code\":9}", ""));
        post("/obligations/gxufe-2020-5:study-secondary:0110:2026-H1/reliefs", "{\"kind\":\"waiver\",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"3\"}}");
        post("/obligations/gxufe-2020-5:study-secondary:0113:2026-H1/performances", PERFORMED);
        pushes.run();
        assertEquals("asked-later", state().lastFailure().orElseThrow());
        assertEquals(0, counted().refused(), "what never was there need not be waived");
    }

    @Test
    void whatAnAnswerDoesNotNameWasNotTaken() throws Exception {
        PushSite pushes = new PushSite(site, "one", PushSite.batch(name, receiver, 500, ""));
        receiver.when(request -> new Receiver.Said(200, "{\"code\":0,\"data\":[]}", ""));
        pushes.run();
        assertEquals(0, counted().open());
        assertTrue(counted().refused() > 100);
        receiver.when(request -> new Receiver.Said(200, "<html>please sign in</html>", ""));
        site.at("2026-06-15T18:30:00Z");
        pushes.run();
        assertEquals("unreadable", state().lastFailure().orElseThrow());
    }

    @Test
    void theNightMendsWhatASystemLostAndWhatItHasTooMuch() throws Exception {
        PushSite pushes = pushSite(PushSite.list());
        pushes.run();
        Map<String, String> right = new TreeMap<>(receiver.tasks());
        assertEquals(right.size(), counted().open());
        List<String> lost = List.copyOf(right.keySet()).subList(3, 40);
        lost.forEach(receiver.tasks()::remove);
        receiver.tasks().put("zeren-0000000000000000000000000x", "open");
        receiver.tasks().put("another-system-1", "open");
        receiver.seen();
        pushes.run();
        assertEquals(List.of(), receiver.seen(), "by day nobody asks");
        site.at("2026-06-15T18:31:00Z");
        pushes.run();
        assertEquals("withdrawn", receiver.tasks().get("zeren-0000000000000000000000000x"));
        assertEquals("open", receiver.tasks().remove("another-system-1"));
        assertEquals(site.pushes().live(name).stream().map(LedgerRow::task).toList(), receiver.open());
        assertTrue(receiver.open().stream().filter(lost::contains).count() > 30, "but for those that the new day took away");
        receiver.seen();
        site.at("2026-06-15T19:00:00Z");
        pushes.run();
        assertEquals(List.of(), receiver.seen(), "once a night");
    }

    @Test
    void theNightEndsWhatASystemHasOpenAgain() throws Exception {
        PushSite pushes = pushSite(PushSite.list());
        pushes.run();
        post("/obligations/gxufe-2020-5:study-secondary:0111:2026-H1/performances", PERFORMED);
        pushes.run();
        String task = rows("study-secondary:0111:2026-H1").get(0).task();
        assertEquals("completed", receiver.tasks().put(task, "open"));
        site.at("2026-06-15T18:31:00Z");
        pushes.run();
        assertEquals("completed", receiver.tasks().get(task));
    }

    @Test
    void aListThatCannotBeReadMendsNothing() throws Exception {
        PushSite pushes = pushSite(PushSite.list());
        receiver.when(request -> request.target().startsWith("/open") ? new Receiver.Said(200, "{\"items\":{}}", "") : Receiver.Said.NOTHING);
        pushes.run();
        assertEquals("unreadable-list", state().lastFailure().orElseThrow());
        assertTrue(state().reconciledOn().isEmpty());
        receiver.well();
        site.at("2026-06-15T04:01:00Z");
        pushes.run();
        assertEquals("2026-06-15", state().reconciledOn().orElseThrow().toString());
    }

    /** The answer came and the server fell: what was sent is sent again by the same id, and what is done since is not left open. */
    @Test
    void afterACrashEverythingIsAsIfThereHadBeenNone() throws Exception {
        pushSite("").run();
        TreeMap<String, String> right = new TreeMap<>(receiver.tasks());
        List<LedgerRow> sending = site.pushes().all(name).stream().map(PushTroubleTest::asBeforeTheAnswer).toList();
        site.pushes().save("one", site.clock().instant(), LedgerStore.Entries.changed(name, sending));
        post("/obligations/gxufe-2020-5:study-secondary:0112:2026-H1/performances", PERFORMED);
        receiver.seen();
        pushSite("").run();
        List<Receiver.Seen> seen = receiver.seen();
        assertEquals(new TreeSet<>(right.keySet()), new TreeSet<>(receiver.tasks().keySet()));
        String task = rows("study-secondary:0112:2026-H1").get(0).task();
        assertEquals("completed", receiver.tasks().get(task));
        assertEquals(right.size(), seen.size());
        pushSite("").run();
        assertEquals(List.of(), receiver.seen(), "a restart without a crash");
    }

    private static LedgerRow asBeforeTheAnswer(LedgerRow row) {
        return new LedgerRow(row.task(), row.origin(), LedgerRow.Stands.ABSENT, Optional.of(Operation.CREATE), LedgerRow.Attempt.NONE,
                Optional.empty(), row.createdAt(), row.changedAt()).sending();
    }

    private PushSite pushSite(String more) {
        return new PushSite(site, "one", PushSite.single(name, receiver, more));
    }

    private List<LedgerRow> rows(String rest) {
        return site.pushes().all(name).stream()
                .filter(row -> row.origin().filter(origin -> origin.obligation().endsWith(rest)).isPresent())
                .toList();
    }

    private TargetState state() {
        return site.pushes().state(name);
    }

    private PushCounts counted() {
        return site.pushes().counts(name);
    }

    private static void post(String path, String body) {
        site.client().post(path, BodyPublishers.ofString(body), "Content-Type", "application/json").is(201);
    }
}
