package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.yaml.YamlFault;

class TargetFileTest {
    private static final String GOOD = """
            targets:
              - name: one
                url: https://x.example/t
                headers:
                  - {name: Authorization, value: 'Bearer {{secret}}', secret_file: token}
                create: {body: '{"id":"{{task_id}}","t":"{{title.zh}}"}'}
                complete: create
                withdraw: {method: DELETE, url: 'https://x.example/t/{{task_id}}'}
            """;

    @TempDir
    Path folder;

    /** What is put in the place of what, and the fault that this is: its line, place and code. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "name: one|name: One|2 value /targets/0/name",
        "name: one|nome: one|2 missing_key /targets/0, 2 unknown_key /targets/0/nome",
        "url: https://x.example/t|url: 'https://{{source}}.example/t'|3 value /targets/0/url",
        "url: https://x.example/t|url: 'ftp://x.example/t'|3 value /targets/0/url",
        "/t/{{task_id}}'|/t/{{nope}}'|8 value /targets/0/withdraw/url",
        "{{title.zh}}\"|{{{title.zh}}}\"|6 value /targets/0/create/body",
        "\"{{title.zh}}\"|{{title.zh}}|6 value /targets/0/create",
        "\"t\":\"{{title.zh}}\"|\"t\":\"{{title.zh}}\",|6 value /targets/0/create",
        "complete: create|complete: update|7 value /targets/0/complete",
        "method: DELETE|method: REMOVE|8 value /targets/0/withdraw/method",
        "secret_file: token|secret_file: nowhere|5 value /targets/0/headers/0/secret_file",
        ", secret_file: token||5 value /targets/0/headers/0/value",
        "name: Authorization|name: Host|5 value /targets/0/headers/0/name",
        "Bearer {{secret}}|Bearer {{secret}} {{signature.md5_hex}}|5 value /targets/0/headers",
        "complete: create|batch: {size: 5, envelope: '[1]'}\\n    complete: create|7 value /targets/0/batch/envelope, 9 value /targets/0/withdraw/url",
        "complete: create|batch: {size: 5, envelope: '[{{items}}]'}\\n    complete: create|9 value /targets/0/withdraw/url",
        "complete: create|reconcile_at: '24:00'\\n    complete: create|7 value /targets/0/reconcile_at",
        "complete: create|success: {pointer: code, equals: []}\\n    complete: create|7 value /targets/0/success/equals, 7 value /targets/0/success/pointer",
        "complete: create|list: {url: 'https://x.example/{{task_id}}', items: /a}\\n    complete: create|7 value /targets/0/list/url",
        "complete: create|timeout_seconds: 31\\n    id_prefix: a_b\\n    complete: create|7 value /targets/0/timeout_seconds",
        "complete: create|id_prefix: a_b\\n    complete: create|7 value /targets/0/id_prefix"
    })
    void everyFaultIsToldWithItsPlace(String what, String instead, String faults) throws IOException {
        Files.writeString(folder.resolve("token"), "s3cret");
        String from = what.replace("\\n", "\n");
        assertTrue(GOOD.contains(from), from);
        String yaml = GOOD.replace(from, instead == null ? "" : instead.replace("\\n", "\n"));
        InvalidTargetFileException refused = assertThrows(InvalidTargetFileException.class, () -> TargetFile.read(yaml, folder));
        assertEquals(faults, refused.faults().stream().map(TargetFileTest::place).sorted().collect(Collectors.joining(", ")), refused.getMessage());
    }

    @Test
    void twoOfOneNameAreNoTwo() throws IOException {
        Files.writeString(folder.resolve("token"), "s3cret");
        String twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);
        assertEquals(1, assertThrows(InvalidTargetFileException.class, () -> TargetFile.read(twice, folder)).faults().size());
    }

    @Test
    void anExampleShowsEverythingButSecrets() throws IOException {
        Files.writeString(folder.resolve("token"), "s3cret\n");
        List<String> lines = TargetFile.read(GOOD, folder).examples();
        assertTrue(lines.contains("Authorization: Bearer …") && lines.contains("--- one: complete"), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.contains("s3cret")), lines.toString());
        assertTrue(lines.contains("DELETE https://x.example/t/zeren-w8ebqmqtzj5xdeb057twbs9sxm"), lines.toString());
    }

    @Test
    void theExamplesAreRight() throws IOException {
        for (String example : List.of("one-by-one", "in-batches")) {
            Path home = Path.of("..", "examples", "to-do-push", example);
            String yaml = Files.readString(home.resolve("to-do-push.yaml"));
            assertTrue(TargetFile.isMeantBy(yaml));
            assertEquals(1, TargetFile.read(yaml, home).names().size());
        }
    }

    private static String place(YamlFault fault) {
        return fault.line() + " " + fault.code() + " " + fault.path();
    }
}
