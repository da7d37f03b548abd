package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Exported;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** What a system of to-dos is told from the first day of a task to its last, over HTTP and on both databases. */
@ParameterizedClass
@EnumSource
record PushLifecycleTest(Engine engine) {
    private static final String STUDY = "gxufe-2020-5:study-secondary:%s:2026-H1";
    private static final String DOCUMENTS = "\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]";

    private static Site site;
    private static Receiver receiver;
    private static PushSite pushes;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        receiver = new Receiver();
        pushes = new PushSite(site, "one", PushSite.single(receiver, "    update: create\n"));
        pushes.run();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        receiver.close();
        site.close();
    }

    @Test
    void whatIsToBeDoneIsThereOnceForEachWhoIsInCharge() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (String unit : site.client().get("/units?limit=500").is(200).each("code")) {
            Exported.pages(site.client(), "/to-dos?limit=500&unit=" + unit).forEach(toDo -> toDo.path("assignees")
                    .forEach(who -> expected.add(id(toDo.path("id").asText(), who.asText()))));
        }
        assertTrue(expected.size() > 100, expected.toString());
        assertEquals(expected, new TreeSet<>(receiver.open()));
        receiver.seen();
        pushes.run();
        assertEquals(List.of(), receiver.seen(), "nothing changed");
    }

    @Test
    void performedIsCompletedAndToBeDoneAgainIsCreatedAgainUnderTheSameId() throws Exception {
        String study = STUDY.formatted("0108");
        String task = open(study).get(0);
        receiver.seen();
        String performance = post("/obligations/" + study + "/performances", "{\"performed_on\":\"2026-06-12\"," + DOCUMENTS + "}").json().path("id").asText();
        assertTrue(told().contains(task + " completed performed"), "as it is");
        assertEquals(List.of(), open(study));
        post("/performances/" + performance + "/withdrawals", "{\"reason\":\"duplicate\"}");
        assertTrue(told().contains(task + " open open"), "again");
        assertEquals(List.of(task), open(study));
    }

    @Test
    void waivedIsCompletedAndRevokedIsCreatedAgain() throws Exception {
        String study = STUDY.formatted("0109");
        String task = open(study).get(0);
        String relief = post("/obligations/" + study + "/reliefs", relief("\"kind\":\"waiver\"")).json().path("id").asText();
        assertTrue(told().contains(task + " completed waived"), "as it is");
        post("/reliefs/" + relief + "/revocations", "{}");
        assertTrue(told().contains(task + " open open"), "again");
    }

    @Test
    void anExtensionIsToldByTheSameId() throws Exception {
        String study = STUDY.formatted("0110");
        String task = open(study).get(0);
        receiver.seen();
        post("/obligations/" + study + "/reliefs", relief("\"kind\":\"extension\",\"until\":\"2026-07-20\""));
        pushes.run();
        List<Receiver.Seen> seen = receiver.seen();
        assertEquals(List.of("PUT /tasks/" + task), seen.stream().map(one -> one.method() + " " + one.target()).toList());
        assertTrue(seen.get(0).body().contains("\"due\":\"2026-07-20\""), seen.toString());
    }

    /** On 16 June somebody else is secretary of 0111, and nobody is member of 0105, whose secretary answers for that post from then on. */
    @Test
    void whoFollowsGetsWhatWhoeverWentHad() throws Exception {
        Set<String> ofSecretary = ofPerson("00046");
        Set<String> ofMember = ofPerson("00033");
        String path = "/posts/0111.secretary/tenures";
        String tenure = site.client().get(path).is(200).json().at("/items/0/id").asText();
        send("PUT", path + "/" + tenure, "{\"staff_no\":\"00046\",\"mode\":\"full\",\"held_from\":\"2018-01-01\",\"held_to\":\"2026-06-15\"}").is(200);
        post(path, "{\"staff_no\":\"00099\",\"mode\":\"full\",\"held_from\":\"2026-06-16\"}");
        assertEquals(List.of(), told(), "it is still the 15th");
        site.at("2026-06-15T16:00:00Z");
        List<String> told = told();
        assertTrue(!ofSecretary.isEmpty() && !ofMember.isEmpty(), told.toString());
        assertEquals(Set.of(), ofPerson("00046"));
        assertEquals(ofSecretary, ofPerson("00099"));
        assertEquals(Set.of(), ofPerson("00033"));
        assertTrue(ofPerson("00032").containsAll(ofMember), told.toString());
        int lastWithdrawn = told.lastIndexOf(told.stream().filter(line -> line.contains(" withdrawn ")).reduce((one, other) -> other).orElseThrow());
        assertTrue(told.subList(0, lastWithdrawn).stream().allMatch(line -> line.contains(" withdrawn ")), "nobody has it twice: " + told);
        assertEquals(Set.of("00099", "00032"), told.subList(lastWithdrawn + 1, told.size()).stream().map(PushLifecycleTest::who).collect(Collectors.toSet()));
    }

    @Test
    void whatNobodyOwesAnyMoreIsTakenBack() throws Exception {
        LedgerRow.Origin origin = new LedgerRow.Origin("gxufe-2020-5:study-secondary:0999:2026-H1", Assignee.person("00020"), "0999",
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));
        String task = id(origin.obligation(), "00020");
        receiver.tasks().put(task, "open");
        LedgerRow row = LedgerRow.first(task, origin, site.clock().instant()).standing(LedgerRow.Stands.OPEN);
        site.pushes().save("one", site.clock().instant(), new LedgerStore.Entries("one", List.of(row), List.of(), Optional.empty()));
        post("/obligations/" + STUDY.formatted("0113") + "/performances", "{\"performed_on\":\"2026-06-12\"," + DOCUMENTS + "}");
        assertTrue(told().contains(task + " withdrawn "), "whatever changed");
        assertEquals("withdrawn", receiver.tasks().get(task));
    }

    private static String who(String line) {
        return site.pushes().find("one", List.of(line.substring(0, line.indexOf(' ')))).get(0).origin().orElseThrow().assignee().staffNo().orElseThrow();
    }

    private static String id(String obligation, String staffNo) {
        return "zeren-" + TaskId.of(obligation, Assignee.person(staffNo));
    }

    /** Returns the open tasks of an obligation. */
    private static List<String> open(String obligation) {
        Set<String> open = new TreeSet<>(receiver.open());
        return site.pushes().all("one").stream()
                .filter(row -> row.origin().filter(origin -> origin.obligation().equals(obligation)).isPresent() && open.contains(row.task()))
                .map(LedgerRow::task)
                .toList();
    }

    private static Set<String> ofPerson(String staffNo) {
        Set<String> open = new TreeSet<>(receiver.open());
        return site.pushes().all("one").stream()
                .filter(row -> row.origin().flatMap(origin -> origin.assignee().staffNo()).filter(staffNo::equals).isPresent() && open.contains(row.task()))
                .map(row -> row.origin().orElseThrow().obligation())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes a round, and returns what was told: the id, the operation's state, the obligation's. */
    private static List<String> told() throws InterruptedException {
        receiver.seen();
        pushes.run();
        List<String> told = new ArrayList<>();
        receiver.seen().forEach(one -> told.add(one.target().substring("/tasks/".length()) + " "
                + Verdict.json(one.body()).orElseThrow().path("state").asText() + " " + Verdict.json(one.body()).orElseThrow().path("s").asText()));
        return told;
    }

    private static String relief(String kind) {
        return "{" + kind + ",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"3\"}}";
    }

    private static Answer post(String path, String body) {
        return send("POST", path, body).is(201);
    }

    private static Answer send(String method, String path, String body) {
        return site.client().send(method, path, BodyPublishers.ofString(body), "Content-Type", "application/json", "If-Match", "*");
    }
}
