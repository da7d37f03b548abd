package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import zeren.api.sql.Engine;

/** A receipt is computed again from an exported journal alone. */
@ParameterizedClass
@EnumSource
class ReceiptTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String STUDY = "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder);
        site.at("2026-06-20T02:00:00Z");
        post(STUDY + "/performances", "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-14\"}]}");
        post(STUDY + "/performances", "{\"performed_on\":\"2026-06-13\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-15\"},"
                + "{\"kind\":\"report\",\"number\":\"2026-16\",\"dated\":\"2026-06-14\"}]}");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isEqualWhenItIsComputedAgainWhateverIsRecordedLater() throws IOException {
        Path receipt = kept(STUDY + "/receipt?as_of=2026-06-30");
        assertEquals("0 Equal: the receipt, 1 answer", checked(receipt));
        site.at("2026-07-02T02:00:00Z");
        String performance = site.client().get(STUDY + "/performances").json().path("items").get(1).path("id").asText();
        post("/performances/" + performance + "/reviews", "{\"outcome\":\"returned\",\"received_on\":\"2026-07-01\",\"reason\":\"incomplete\"}");
        assertEquals("0 Equal: the receipt, 1 answer", checked(receipt));
        assertEquals("0 Equal: the receipt, 1 answer", checked(kept(STUDY + "/receipt")));
        assertEquals("0 Equal: the receipt, 1 answer", checked(kept(STUDY + "/receipt?known_at=2026-06-25T00:00:00Z&as_of=2027-01-01")));
    }

    @Test
    void holdsForAWholeList() throws IOException {
        Path receipt = kept("/receipts/obligations?period=2026-H1");
        assertEquals(18, MAPPER.readTree(receipt.toFile()).path("obligations").size());
        assertEquals("0 Equal: the receipt, 18 answers", checked(receipt));
    }

    @Test
    void holdsForVisitsAndForWhatFindingsStart() throws IOException {
        String round = post("/inspections", "{\"rulebook\":\"gxufe-2020-5\",\"period\":\"2026\",\"inspector\":\"school\"}");
        post("/inspections/" + round + "/visits", "{\"unit\":\"0101\",\"visited_on\":\"2026-05-12\",\"documents\":[{\"kind\":\"inspection_record\",\"number\":\"1\"}]}");
        String finding = post("/inspections/" + round + "/findings", "{\"unit\":\"0101\",\"category\":\"evidence_incomplete\",\"issued_on\":\"2026-06-20\","
                + "\"obligations\":[\"gxufe-2020-5:study-secondary:0101:2026-H1\"],\"rectify_within\":{\"count\":15,\"unit\":\"working_days\"}}");
        String mended = "/obligations/gxufe-2020-5:rectify-finding:0101:" + finding.replace('f', 'o');
        assertEquals("0 Equal: the receipt, 1 answer", checked(kept(mended + "/receipt")));
        post(mended + "/performances", "{\"performed_on\":\"2026-06-20\",\"documents\":[{\"kind\":\"reference\",\"number\":\"1\"}]}");
        assertEquals("0 Equal: the receipt, 1 answer", checked(kept(mended + "/receipt")));
        assertEquals("0 Equal: the receipt, 1 answer", checked(kept("/obligations/gxufe-2020-5:inspect-secondary:school:0101:2026/receipt")));
    }

    @Test
    void tellsWhereItDiffers() throws IOException {
        Path receipt = kept(STUDY + "/receipt?as_of=2026-06-30");
        Files.writeString(receipt, Files.readString(receipt).replace("\"status\": \"performed\"", "\"status\": \"overdue\""));
        assertEquals("1 Differs: /obligations/0/answer/status: the receipt says \"overdue\", computed is \"performed\"", checked(receipt));
    }

    @Test
    void isNotOfAShorterJournal() throws IOException {
        Path receipt = kept(STUDY + "/receipt");
        Path journal = folder.resolve("short.ndjson");
        List<String> lines = exported().lines().toList();
        Files.writeString(journal, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        String said = run("--journal", journal.toString(), "--receipt", receipt.toString());
        assertTrue(said.startsWith("1 Differs: the receipt knows of entry " + lines.size()), said);
    }

    @Test
    void isReadFromTheDatabaseToo() throws IOException {
        Path receipt = kept(STUDY + "/receipt");
        Path password = Files.writeString(folder.resolve("password"), site.database().password());
        if (engine == Engine.POSTGRES) {
            assertEquals("0 Equal: the receipt, 1 answer", run("--db", site.database().url(), "--db-user", site.database().user(),
                    "--db-password-file", password.toString(), "--receipt", receipt.toString()));
        } else {
            site.close();
            assertEquals("0 Equal: the receipt, 1 answer", run("--data", folder.toString(), "--receipt", receipt.toString()));
            site = site.another();
        }
    }

    @Test
    void refusesWhatIsNoReceipt() throws IOException {
        assertTrue(run("--data", folder.toString(), "--receipt", folder.resolve("none").toString()).startsWith("2 "));
        Path other = Files.writeString(folder.resolve("other"), "{\"zone\":\"Asia/Shanghai\"}");
        assertTrue(run("--data", folder.toString(), "--receipt", other.toString()).startsWith("2 "));
    }

    private String post(String path, String json) {
        return site.client().post(path, BodyPublishers.ofString(json), "Content-Type", "application/json").is(201).json().path("id").asText();
    }

    private Path kept(String target) throws IOException {
        return Files.writeString(folder.resolve("receipt.json"), site.client().get(target).is(200).body());
    }

    private String exported() {
        return site.client().get("/journal", "Accept", "application/x-ndjson").is(200).body();
    }

    private String checked(Path receipt) throws IOException {
        Path journal = Files.writeString(folder.resolve("journal.ndjson"), exported());
        return run("--journal", journal.toString(), "--receipt", receipt.toString());
    }

    /** Returns the exit status and the last line that was printed. */
    private static String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(words));
        int status = Main.run(all, Map.of(), printed, printed);
        return status + " " + out.toString(StandardCharsets.UTF_8).lines().reduce("", (first, last) -> last);
    }
}
