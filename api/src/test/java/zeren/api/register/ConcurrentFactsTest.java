package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;
import zeren.api.Cases;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sql;

/** Many clients at once: what is acknowledged is there, once, and nothing else is. */
class ConcurrentFactsTest extends AtTheDesk {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int CLIENTS = 32;
    private static final int ACTS = 12;
    private static final int TRIALS = Cases.of(200, 1_000);
    private static final int POSTERS = 4;

    @Test
    void acknowledgedWritesAreTheEffects() throws Exception {
        int before = journal().size();
        System.out.println("ConcurrentFactsTest " + engine + ": -Dzeren.seed=" + SEED);
        List<Callable<List<Answer>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(SEED + client);
            clients.add(() -> IntStream.range(0, ACTS).mapToObj(act -> act(random)).toList());
        }
        List<Answer> answers = all(clients).stream().flatMap(List::stream).toList();

        Set<String> acknowledged = new HashSet<>();
        for (Answer answer : answers) {
            assertTrue(Set.of(201, 409, 422).contains(answer.status()), answer.body());
            if (answer.status() == 201) {
                assertTrue(acknowledged.add(answer.json().path("id").asText()), answer.body());
            }
        }
        List<JournalEntry> added = journal().subList(before, journal().size());
        Set<String> effects = new HashSet<>();
        added.forEach(entry -> effects.add(letter(entry) + entry.sequence()));
        assertEquals(effects, acknowledged);
        int rows = Stream.of("performance", "review", "withdrawal", "relief", "revocation").mapToInt(this::rows).sum();
        assertEquals(acknowledged.size(), rows);
        checkNothingWasDecidedOnLessThanWasKnown();
    }

    @Test
    void aKeyHasOneEffectHoweverManySendItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(POSTERS);
        CyclicBarrier together = new CyclicBarrier(POSTERS);
        try {
            List<Future<Map<String, Answer>>> posters = new ArrayList<>();
            for (int poster = 0; poster < POSTERS; poster++) {
                posters.add(threads.submit(() -> post(together)));
            }
            Map<String, Set<String>> bodies = new HashMap<>();
            int originals = 0;
            for (Future<Map<String, Answer>> poster : posters) {
                for (Map.Entry<String, Answer> posted : poster.get().entrySet()) {
                    Answer answer = posted.getValue();
                    assertTrue(answer.status() == 201 || answer.status() == 409, answer.body());
                    if (answer.status() == 201) {
                        bodies.computeIfAbsent(posted.getKey(), key -> new HashSet<>()).add(answer.body());
                        originals += answer.headers().containsKey("Idempotency-Replayed") ? 0 : 1;
                    }
                }
            }
            assertEquals(TRIALS, bodies.size());
            assertTrue(bodies.values().stream().allMatch(same -> same.size() == 1));
            assertEquals(TRIALS, originals);
            assertEquals(TRIALS, rows("performance"));
            assertEquals(TRIALS, rows("answer"));
            journal();
        } finally {
            threads.shutdown();
        }
    }

    private Map<String, Answer> post(CyclicBarrier together) throws Exception {
        Map<String, Answer> answers = new HashMap<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            String path = "/obligations/" + Desk.id("study-secondary:010" + (1 + trial % 9) + ":2026-H1") + "/performances";
            String body = Desk.performance("2026-06-" + (trial % 2 == 0 ? "11" : "12"), "minutes");
            together.await();
            answers.put("key-" + trial, desk.post(path, body, "Idempotency-Key", "key-" + trial));
        }
        return answers;
    }

    /** Records something about one of four obligations, or tries to. */
    private Answer act(Random random) {
        String obligation = "/obligations/" + Desk.id("study-secondary:010" + (1 + random.nextInt(4)) + ":2026-H1");
        String day = "2026-06-1" + random.nextInt(6);
        List<String> performances = desk.client().get(obligation + "/performances?limit=500").is(200).each("id");
        List<String> reliefs = desk.client().get(obligation + "/reliefs").is(200).each("id");
        String performance = performances.isEmpty() ? "" : "/performances/" + performances.get(random.nextInt(performances.size()));
        int choice = random.nextInt(performances.isEmpty() ? 2 : reliefs.isEmpty() ? 6 : 7);
        return switch (choice) {
            case 0 -> desk.post(obligation + "/performances", Desk.performance(day, "minutes", "report"));
            case 1 -> desk.post(obligation + "/reliefs", Desk.relief(random.nextBoolean() ? "" : "2026-07-2" + random.nextInt(10), "school"));
            case 2 -> desk.post(performance + "/corrections", Desk.performance(day, "minutes", "report"));
            case 3 -> desk.post(performance + "/withdrawals", "{\"reason\":\"duplicate\"}");
            case 4 -> desk.post(performance + "/reviews", "{\"outcome\":\"accepted\",\"received_on\":\"2026-06-15\"}");
            case 5 -> desk.post(performance + "/reviews",
                    "{\"outcome\":\"returned\",\"received_on\":\"2026-06-15\",\"reason\":\"incomplete\"}");
            default -> desk.post("/reliefs/" + reliefs.get(random.nextInt(reliefs.size())) + "/revocations", "{}");
        };
    }

    /** What a decision on an older state would have let through. */
    private void checkNothingWasDecidedOnLessThanWasKnown() {
        String twice = " group by %s having count(*) > 1";
        assertEquals(List.of(), site.column("select relief from revocation" + twice.formatted("relief")));
        assertEquals(List.of(), site.column("select performance from withdrawal" + twice.formatted("performance")));
        assertEquals(List.of(), site.column("select corrects from performance where corrects is not null"
                + " and sequence not in (select performance from withdrawal)" + twice.formatted("corrects")));
        assertEquals(List.of(), site.column("select later.sequence from review later join review earlier"
                + " on earlier.performance = later.performance and earlier.outcome = later.outcome and earlier.sequence < later.sequence"
                + " where not exists (select 1 from review other where other.performance = later.performance"
                + " and other.sequence > earlier.sequence and other.sequence < later.sequence)"));
        assertEquals(List.of(), site.column("select w.sequence from withdrawal w join performance p on p.corrects = w.performance"
                + " where p.sequence < w.sequence and p.sequence not in (select performance from withdrawal where sequence < w.sequence)"));
    }

    /** Returns the journal, which is dense and whose every entry seals the one before. */
    private List<JournalEntry> journal() {
        try (Sql sql = Sql.open(site.database())) {
            List<JournalEntry> entries = sql.read(handle -> Journal.after(handle, 0, 100_000));
            JournalHead head = sql.read(Journal::head);
            List<Long> dense = LongStream.rangeClosed(1, head.sequence()).boxed().toList();
            assertEquals(dense, entries.stream().map(JournalEntry::sequence).toList());
            String previous = JournalHead.NOTHING;
            for (JournalEntry entry : entries) {
                assertEquals(previous, entry.previousHash());
                assertEquals(entry.hash(), entry.computedHash());
                previous = entry.hash();
            }
            assertEquals(head.hash(), previous);
            return entries;
        }
    }

    private static String letter(JournalEntry entry) {
        return switch (entry.kind()) {
            case PERFORMANCE_RECORDED -> "p";
            case REVIEW_RECORDED -> "v";
            case WITHDRAWAL_RECORDED -> "w";
            case RELIEF_GRANTED -> "r";
            case RELIEF_REVOKED -> "k";
            default -> entry.kind().code();
        };
    }

    private int rows(String table) {
        return Integer.parseInt(site.column("select count(*) from " + table).get(0));
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
