package zeren.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import zeren.api.Answer;
import zeren.api.Beside;
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
    private static final List<Write> WRITES = Write.ALL;
    private static final Set<String> READS = Set.of("get", "head", "options");
    /** Posts that only ask: what a change would do. */
    private static final Set<String> QUESTIONS = Set.of("previewChange");
    /** What needs an event that is told already; it is written by the same method as a ping. */
    private static final Set<String> LIKE_ANOTHER = Set.of("redeliverWebhookEvent");

    private static Site site;
    private static Site other;
    private static MatrixFixtures fixtures;

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
        String target = write.target(fixtures);
        Issued issued = site.tokens().create(Grant.FIRST, Author.SYSTEM);
        Client bearer = asked.client().withToken(issued.secret().reveal());
        Map<String, String> before = site.contents();
        int entries = journal();

        CountDownLatch revoking = new CountDownLatch(1);
        CountDownLatch admitted = new CountDownLatch(1);
        CompletableFuture<Token> revocation = Beside.call(() -> site.tokens().revoke(issued.token().id(), Author.SYSTEM, token -> {
            revoking.countDown();
            await(admitted);
        }));
        await(revoking);
        CountDownLatch glance = asked.nextGlance();
        CompletableFuture<Answer> answer = Beside.call(() -> write.send(bearer, target, fixtures, "If-Match", "*", "Idempotency-Key", write.operation()));
        await(glance);
        admitted.countDown();

        Answer refused = answer.get().isProblem(401, "unauthenticated");
        assertTrue(revocation.get().revokedAt().isPresent());
        Answer later = write.send(bearer, target, fixtures, "If-Match", "*", "Idempotency-Key", write.operation()).is(401);
        assertEquals(later.body(), refused.body());
        assertEquals(later.header("WWW-Authenticate"), refused.header("WWW-Authenticate"));
        assertEquals(Set.of("head", "journal"), differences(before, site.contents()));
        assertEquals(entries + 1, journal(), "the revocation and nothing else");
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
