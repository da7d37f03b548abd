package zeren.api.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.journal.JournalStore;
import zeren.api.sql.Sql;

/** So many requests to one server, which begins with the sample school, from one seed. */
final class Round implements AutoCloseable {
    private static final String ADMINISTRATOR = "administrator";
    private static final String DELEGATE = "delegate";
    /** Where codes and ids are that a request can be about. */
    private static final List<String> SEEN_FIRST = List.of(
            "/units?limit=500", "/posts?limit=500", "/rulebooks", "/rulebooks/gxufe-2020-5/duties?limit=500", "/rulebooks/gxufe-2020-5/articles?limit=500", "/obligations?limit=60",
            "/problems?limit=500", "/events?limit=60", "/posts/0101.secretary/tenures", "/posts/0103.secretary/tenures", "/posts/school.secretary/tenures", "/working-calendars");

    /** What is to be the same for whoever reads the register anew. */
    private static final List<String> COMPARED = List.of(
            "/units?limit=500", "/posts?limit=500", "/obligations?limit=500", "/discrepancies?limit=500", "/occasions?limit=500", "/inspections?limit=500", "/findings?limit=500", "/referrals?limit=500",
            "/rectifications?limit=500", "/rulebooks?limit=500", "/rulebooks/gxufe-2020-5/parameters", "/working-calendars/cn", "/grants?limit=500", "/webhooks?limit=500", "/tokens?limit=500",
            "/journal/head", "/escalations?limit=500", "/to-dos?unit=0101&limit=500", "/scorecards?limit=500");

    /** What writes is asked for more often than what reads. */
    private static final List<Operation> OFTEN = Operation.ALL.stream().flatMap(each -> Collections.nCopies(each.isRead() ? 1 : 3, each).stream()).toList();

    private final Site site;
    private final Tally tally;
    private final long seed;
    private final Random random;
    private final Known known;
    private final Calls calls;
    private final Breaks breaks;
    private final Wire wire;
    private final Contents contents;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private Map<String, String> before;

    Round(Site site, long seed, Tally tally) throws SQLException {
        this.site = site;
        this.seed = seed;
        this.tally = tally;
        this.random = new Random(seed);
        this.known = new Known(random);
        this.calls = new Calls(known, random);
        this.breaks = new Breaks(random);
        Client client = site.client();
        this.wire = new Wire(client.address());
        begin(client);
        for (Beginning write : Beginning.ALL) {
            Call call = write.call(known);
            Answer answer = ask(call);
            assertTrue(answer.status() < 300, call.curl() + answer.body());
            learn(call, answer);
        }
        this.contents = new Contents(site);
        this.before = contents.now();
    }

    private void begin(Client client) {
        tokens.put(ADMINISTRATOR, client.token());
        for (String role : List.of("viewer", "reporter", "reviewer", "inspector", "auditor")) {
            tokens.put(role, token(client, "{\"role\":\"" + role + "\",\"units\":[\"superior\"]}"));
        }
        tokens.put("second", token(client, "{\"role\":\"administrator\"}"));
        tokens.put(DELEGATE, token(client, "{\"role\":\"reporter\",\"units\":[\"superior\"],\"delegate\":true}"));
        SEEN_FIRST.forEach(path -> known.note(path.replaceFirst("\\?.*", ""), client.get(path).is(200).json()));
        known.note("file", client.get("/docs").body().replaceAll("(?s).*docs/(icon-[^\"]+)\".*", "$1"));
    }

    private static String token(Client client, String body) {
        return client.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json").is(201).json().path("token").asText();
    }

    /** Sends so many. */
    void run(int cases) {
        for (int i = 0; i < cases; i++) {
            int number = i;
            Call call = next();
            Answer answer = ask(call);
            tally.count(call, answer);
            Optional<Verdict> verdict = judged(call, answer);
            askedAgain(call, answer).filter(twice -> tally.isNew(call, twice)).ifPresent(twice -> tally.found(seed, number, call, twice));
            if (verdict.isPresent() && tally.isNew(call, verdict.get())) {
                Call smallest = Shrink.of(call, smaller -> judged(smaller, ask(smaller)).filter(other -> other.what().equals(verdict.get().what())).isPresent());
                tally.found(seed, number, smallest, judged(smallest, ask(smallest)).orElse(verdict.get()));
            }
            learn(call, answer);
        }
    }

    /** Asks for the same once more, where it was done and named by a key: it must not be done again. */
    private Optional<Verdict> askedAgain(Call call, Answer answer) {
        boolean isNamed = call.header("Idempotency-Key").isPresent() && call.operation().parameters("header").stream().anyMatch(each -> each.name().equals("Idempotency-Key"));
        if (!isNamed || call.operation().isRead() || answer.status() >= 300) {
            return Optional.empty();
        }
        Answer again = ask(call);
        Map<String, String> after = contents.now();
        // A secret is shown once, also to who wants no body: then the second answer has none.
        boolean saysSame = again.body().isEmpty() || again.json().path("id").equals(answer.json().path("id"));
        boolean isSame = again.status() == answer.status() && again.header("Location").equals(answer.header("Location")) && saysSame && after.equals(before);
        return isSame ? Optional.empty() : Optional.of(new Verdict("done twice", answer + " and " + again));
    }

    /** Holds what this server says against what one says that has just read the same register, then stops and verifies the register. */
    void finish() throws SQLException {
        Client client = site.client();
        try (Site other = site.another()) {
            for (String path : COMPARED) {
                String here = client.get(path).is(200).body().replace(client.address(), "");
                assertEquals(here, other.client().get(path).is(200).body().replace(other.client().address(), ""), path + ", seed " + seed);
            }
        }
        close();
        try (Sql sql = Sql.open(site.database())) {
            assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.empty()).finding(), "seed " + seed);
        }
    }

    private Call next() {
        Operation operation = OFTEN.get(random.nextInt(OFTEN.size()));
        Call call = calls.of(operation);
        call = switch (random.nextInt(12)) {
            case 0 -> call.by(new ArrayList<>(tokens.keySet()).get(random.nextInt(tokens.size() - 1)));
            case 1 -> calls.onBehalf(call.by(DELEGATE));
            default -> call;
        };
        int breaking = random.nextInt(10);
        for (int i = 0; i < (breaking < 4 ? 0 : breaking < 9 ? 1 : 2); i++) {
            call = breaks.broken(call);
        }
        return call;
    }

    private Answer ask(Call call) {
        return wire.send(call, tokens.get(call.who()));
    }

    /** Judges an answer, and what became of what is there. */
    private Optional<Verdict> judged(Call call, Answer answer) {
        Optional<Verdict> verdict = Verdict.of(call, answer);
        Map<String, String> after = contents.now();
        boolean mayChange = answer.status() < 300 && !call.operation().isRead();
        List<String> changed = after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))).map(table -> table + " " + before.get(table) + " -> " + after.get(table)).toList();
        before = after;
        return verdict.isPresent() || mayChange || changed.isEmpty() ? verdict : Optional.of(new Verdict("refused, and yet something changed", changed.toString()));
    }

    private void learn(Call call, Answer answer) {
        if (answer.status() >= 300) {
            return;
        }
        Optional.ofNullable(answer.headers().get("ETag")).ifPresent(tag -> known.noteState(call.place(), tag));
        Optional.ofNullable(answer.headers().get("Location")).ifPresent(known::noteAddress);
        if (answer.header("Content-Type").equals("application/json") && !answer.body().isEmpty()) {
            JsonNode json = answer.json();
            if (call.operation().id().equals("createToken")) {
                known.note("token", json.path("id").asText());
            }
            known.note(Form.decoded(call).orElse(call.place()), json);
        }
    }

    @Override
    public void close() throws SQLException {
        wire.close();
        contents.close();
        site.close();
    }
}
