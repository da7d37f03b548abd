package zeren.api.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Answer;
import zeren.api.Cases;
import zeren.api.Server;
import zeren.api.Site;
import zeren.api.preview.Planner.Plan;
import zeren.api.sql.Engine;

/**
 * Random changes of every operation, one after another over many months, each looked at beforehand and then carried out: what is owed before
 * and after, as {@code GET /obligations} tells it, differs in exactly what was previewed.
 */
class PreviewLawsTest {
    private static final long SEED = Long.getLong("zeren.seed", 20_261_123L);
    private static final int CHANGES = Integer.getInteger("zeren.changes", Cases.of(30, 40));
    private static final String BEGINNING = "2020-01-01";

    @TempDir
    Path folder;

    private final Map<String, Integer> met = new TreeMap<>();
    private Site site;
    private Planner planner;

    /** What stands before or after a change: what is owed, and the discrepancies. */
    private record State(Map<String, JsonNode> owed, List<JsonNode> discrepancies) {}

    @ParameterizedTest
    @EnumSource
    void whatIsCarriedOutDoesExactlyWhatWasPreviewed(Engine engine) {
        Random random = new Random(SEED);
        Instant time = Server.NOW;
        try (Site opened = Site.open(engine, folder)) {
            site = opened;
            planner = new Planner(site.client());
            RandomPlan mind = new RandomPlan(random, site.client());
            for (int done = 0, tried = 0; done < CHANGES && tried < 10 * CHANGES; tried++) {
                site.at(time.toString());
                LocalDate today = LocalDate.ofInstant(time, Server.ZONE);
                Plan plan = mind.next(today);
                try {
                    if (isCarriedOut(plan, today)) {
                        mind.done(plan);
                        met.merge(plan.operation(), 1, Integer::sum);
                        done++;
                        // The first changes are of the day on which the register began: they count for all the past.
                        time = done < 4 ? time.plusSeconds(60) : time.plusSeconds(random.nextInt(20 * 86_400));
                    }
                } catch (AssertionError | RuntimeException broken) {
                    throw new AssertionError("seed " + SEED + ", after " + done + " changes, on " + today + ": " + plan, broken);
                }
            }
        }
        System.out.println("PreviewLawsTest " + engine + ": -Dzeren.seed=" + SEED + " until " + time + ": " + met);
        for (String kind : List.of("appear", "disappear", "move", "change_bearer", "other", "reported", "in effect", "refused")) {
            assertTrue(met.getOrDefault(kind, 0) > 0, "nothing of the kind " + kind + ": " + met);
        }
    }

    /** Tells whether the change could be made. */
    private boolean isCarriedOut(Plan plan, LocalDate today) {
        Answer preview = planner.preview(plan, "?limit=1");
        if (preview.status() != 200) {
            met.merge("refused", 1, Integer::sum);
            assertEquals(preview.status(), planner.carryOut(plan, "").status(), preview.body());
            return false;
        }
        JsonNode seen = preview.json();
        String to = seen.path("to").asText();
        String wide = LocalDate.parse(to).plusYears(3).toString();
        Map<String, List<JsonNode>> differences = planner.differences(plan, "?limit=500");
        State before = state(wide);
        Answer made = planner.carryOut(plan, seen.path("preview_id").asText());
        assertTrue(made.status() == 200 || made.status() == 201, made.body());
        State after = state(wide);
        check(differences, before, after, today, to);
        differences.forEach((list, items) -> assertEquals(seen.path("counts").path(list).asInt(), items.size(), list));
        return true;
    }

    private void check(Map<String, List<JsonNode>> differences, State before, State after, LocalDate today, String to) {
        Set<String> ahead = new TreeSet<>();
        Set<String> backward = new TreeSet<>();
        Set<JsonNode> reported = new HashSet<>();
        differences.forEach((list, items) -> items.forEach(item -> {
            if (!list.equals("discrepancy")) {
                assertTrue(ahead.add(line(list, item, "before", "after")), "twice: " + item);
                checkSides(item.path("before"), item.path("after"), before, after);
            } else if (item.path("takes_effect").asBoolean()) {
                assertTrue(backward.add(line(item.path("kind").asText(), item, "stands", "would_be")), "twice: " + item);
                checkSides(item.path("stands"), item.path("would_be"), before, after);
            } else {
                assertTrue(reported.add(((ObjectNode) item.deepCopy()).without("takes_effect")), "twice: " + item);
            }
            met.merge(!list.equals("discrepancy") ? list : item.path("takes_effect").asBoolean() ? "in effect" : "reported", 1, Integer::sum);
        }));
        assertEquals(PlainDifferences.of(before.owed(), after.owed(), today.toString(), to), ahead);
        assertEquals(PlainDifferences.of(before.owed(), after.owed(), BEGINNING, today.minusDays(1).toString()), backward);
        Set<JsonNode> news = new HashSet<>(after.discrepancies());
        before.discrepancies().forEach(news::remove);
        assertEquals(news, reported);
    }

    /** Each side is told just as it stands then. */
    private static void checkSides(JsonNode one, JsonNode other, State before, State after) {
        assertTrue(one.isMissingNode() || one.equals(before.owed().get(one.path("id").asText())), () -> one + " but " + before.owed().get(one.path("id").asText()));
        assertTrue(other.isMissingNode() || other.equals(after.owed().get(other.path("id").asText())), () -> other + " but " + after.owed().get(other.path("id").asText()));
    }

    private static String line(String kind, JsonNode item, String one, String other) {
        Set<String> ids = new TreeSet<>(List.of(item.path(one).path("id").asText(), item.path(other).path("id").asText()));
        ids.remove("");
        return kind + " " + (kind.equals("change_bearer") ? item.path(one).path("id").asText() + " " + item.path(other).path("id").asText() : String.join(" ", ids));
    }

    private State state(String wide) {
        Map<String, JsonNode> owed = new TreeMap<>();
        planner.all("/obligations?limit=500&due_from=" + BEGINNING + "&due_to=" + wide).forEach(row -> owed.put(row.path("id").asText(), row));
        return new State(owed, planner.all("/discrepancies?limit=500"));
    }
}
