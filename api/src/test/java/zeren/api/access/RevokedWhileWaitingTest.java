package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Contract;
import zeren.api.Site;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;

/**
 * A token that is taken back while a request waits for its turn to write, after the door had let it in, writes nothing: whatever the
 * contract lets a token write, whichever server over the database is asked.
 */
@ParameterizedClass
@EnumSource
record RevokedWhileWaitingTest(Engine engine) {
    private static final List<Write> WRITES = List.of(
            new Write("recordPerformance", "POST", "/obligations/{study}/performances", "performance"),
            new Write("correctPerformance", "POST", "/performances/{performance}/corrections", "performance"),
            new Write("withdrawPerformance", "POST", "/performances/{performance}/withdrawals", "withdrawal"),
            new Write("recordReview", "POST", "/performances/{performance}/reviews", "review"),
            new Write("recordOccasion", "POST", "/occasions", "occasion"),
            new Write("grantRelief", "POST", "/obligations/{report}/reliefs", "relief"),
            new Write("revokeRelief", "POST", "/reliefs/{relief}/revocations", "empty"),
            new Write("beginInspection", "POST", "/inspections", "round"),
            new Write("recordVisit", "POST", "/inspections/{round}/visits", "visit"),
            new Write("withdrawVisit", "POST", "/visits/{visit}/withdrawals", "withdrawal"),
            new Write("recordFinding", "POST", "/inspections/{round}/findings", "finding"),
            new Write("proposeReferral", "POST", "/referrals", "referral"),
            new Write("takeReferralStep", "POST", "/referrals/{referral}/steps", "answered"),
            new Write("putUnit", "PUT", "/units/{unit}", "unit"),
            new Write("postSuccession", "POST", "/units/{unit}/successions", "succession"),
            new Write("putPost", "PUT", "/posts/{unit}.secretary", "post"),
            new Write("postTenure", "POST", "/posts/{unit}.secretary/tenures", "tenure"),
            new Write("putTenure", "PUT", "/posts/{unit}.secretary/tenures/{tenure}", "changed-tenure"),
            new Write("importOrganisation", "POST", "/imports", "new-import"),
            new Write("postRulebook", "POST", "/rulebooks", "new-rulebook"),
            new Write("putParameter", "PUT", "/rulebooks/gxufe-2020-5/parameters/training", "parameter"),
            new Write("putWorkingCalendarYear", "PUT", "/working-calendars/cn/years/2026", "year"),
            new Write("createToken", "POST", "/tokens", "token"),
            new Write("revokeToken", "DELETE", "/tokens/{token}", ""),
            new Write("createGrant", "POST", "/grants", "grant"),
            new Write("revokeGrant", "DELETE", "/grants/{grant}", ""),
            new Write("createCalendarFeed", "POST", "/calendars", "feed"),
            new Write("revokeCalendarFeed", "DELETE", "/calendars/{feed}", ""),
            new Write("createWebhook", "POST", "/webhooks", "hook"),
            new Write("changeWebhook", "PATCH", "/webhooks/{hook}", "pause"),
            new Write("revokeWebhook", "DELETE", "/webhooks/{hook}", ""),
            new Write("rotateWebhookSecret", "POST", "/webhooks/{hook}/rotations", "empty"),
            new Write("replayWebhook", "POST", "/webhooks/{hook}/replays", "replay"),
            new Write("pingWebhook", "POST", "/webhooks/{hook}/pings", "empty"));
    private static final Set<String> READS = Set.of("get", "head", "options");
    /** Posts that only ask: what a change would do. */
    private static final Set<String> QUESTIONS = Set.of("previewChange");
    /** What needs an event that is told already; it is written by the same method as a ping. */
    private static final Set<String> LIKE_ANOTHER = Set.of("redeliverWebhookEvent");
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-z]+)}");

    private static Site site;
    private static Site other;
    private static MatrixFixtures fixtures;

    /** What an operation of the contract is asked to write. */
    private record Write(String operation, String method, String target, String body) {}

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) throws Exception {
        site = Site.open(engine, Files.createTempDirectory("zeren"));
        other = site.another();
        fixtures = new MatrixFixtures(site.client());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        other.close();
        site.close();
    }

    @Test
    void everyOperationThatWritesIsListed() {
        Set<String> writing = new TreeSet<>();
        Contract.document().path("paths").forEach(path -> path.properties().stream()
                .filter(operation -> operation.getValue().has("operationId") && !READS.contains(operation.getKey()))
                .forEach(operation -> writing.add(operation.getValue().path("operationId").asText())));
        writing.removeAll(QUESTIONS);
        writing.removeAll(LIKE_ANOTHER);
        assertEquals(writing, WRITES.stream().map(Write::operation).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @FieldSource("WRITES")
    void nothingIsWrittenThroughTheServerThatRevokesIt(Write write) throws Exception {
        checkNothingIsWritten(write, site);
    }

    @ParameterizedTest
    @FieldSource("WRITES")
    void nothingIsWrittenThroughAnotherServer(Write write) throws Exception {
        checkNothingIsWritten(write, other);
    }

    private static void checkNothingIsWritten(Write write, Site asked) throws Exception {
        String target = PLACE_HOLDER.matcher(write.target()).replaceAll(name -> fixtures.value(name.group(1), Role.REPORTER, false));
        Issued issued = site.tokens().create(Grant.FIRST, Author.SYSTEM);
        Client bearer = asked.client().withToken(issued.secret().reveal());
        Map<String, String> before = site.contents();
        int entries = journal();

        CountDownLatch revoking = new CountDownLatch(1);
        CountDownLatch admitted = new CountDownLatch(1);
        CompletableFuture<Token> revocation = CompletableFuture.supplyAsync(() -> site.tokens().revoke(issued.token().id(), Author.SYSTEM, token -> {
            revoking.countDown();
            await(admitted);
        }));
        await(revoking);
        CountDownLatch glance = asked.nextGlance();
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> send(bearer, write, target));
        await(glance);
        admitted.countDown();

        Answer refused = answer.get().isProblem(401, "unauthenticated");
        assertTrue(revocation.get().revokedAt().isPresent());
        Answer later = send(bearer, write, target).is(401);
        assertEquals(later.body(), refused.body());
        assertEquals(later.header("WWW-Authenticate"), refused.header("WWW-Authenticate"));
        assertEquals(Set.of("head", "journal"), differences(before, site.contents()));
        assertEquals(entries + 1, journal(), "the revocation and nothing else");
    }

    private static Answer send(Client client, Write write, String target) {
        return write.method().equals("DELETE")
                ? client.send(write.method(), target, BodyPublishers.noBody(), "If-Match", "*")
                : client.send(write.method(), target, BodyPublishers.ofString(fixtures.body(write.body(), false)),
                        "If-Match", "*", "Content-Type", MatrixFixtures.type(write.body()), "Idempotency-Key", write.operation());
    }

    private static int journal() {
        return Integer.parseInt(site.column("select count(*) from journal").get(0));
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(name -> !after.get(name).equals(before.get(name)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES), "what is waited for does not happen");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
