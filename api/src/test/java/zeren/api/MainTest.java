package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.rulebook.ShippedRulebooks;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--help, 0", "help, 0", "--version, 0", "rehearse, 0", "rehearse nope, 2", "serve --help, 0", "serve --port 0 --help, 0", "check --help, 0",
        "'', 2", "nope, 2", "token, 2", "verify, 2", "check, 2", "check nope.yaml, 2", "check --nope, 2",
        "serve --nope, 2", "serve extra, 2", "serve --port, 2", "serve --port --sample, 2", "serve --port x, 2",
        "serve --port 65536, 2", "serve --port -1, 2", "serve --port 1 --port 2, 2", "serve --zone Mars/Base, 2",
        "serve --base-url zeren, 2", "serve --base-url ftp://x, 2", "serve --base-url http://x?y, 2",
        "serve --sample=maybe, 2", "serve --db jdbc:h2:x, 2", "serve --db jdbc:postgresql://x/y --db-password-file nope, 2"
    })
    void exitsWithTheCodeThatSaysHowItWent(String line, int code) {
        assertEquals(code, run(line.isEmpty() ? List.of() : List.of(line.split(" "))), err.toString(StandardCharsets.UTF_8));
        assertEquals(code == 0, err.size() == 0, err.toString(StandardCharsets.UTF_8));
        assertEquals(code != 0, out.size() == 0, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        run(List.of("audit"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("zeren: there is no command audit\n"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("zeren serve [OPTIONS]"));
    }

    @Test
    void everyOptionIsInTheHelpWithItsVariable() {
        run(List.of("serve", "--help"));
        for (Option option : Settings.OPTIONS) {
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("--" + option.name()), option.name());
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(option.variable()), option.variable());
        }
    }

    @Test
    void checkTellsEveryFaultWithItsPlace() throws IOException {
        String good = ShippedRulebooks.text("gxufe-2020-5");
        Path right = Files.writeString(folder.resolve("right.yaml"), good);
        assertEquals(0, run(List.of("check", right.toString())));
        assertEquals("rulebooks: 1, scenarios: 0, faults: 0\n", out.toString(StandardCharsets.UTF_8));
        out.reset();
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), good.replaceFirst("\nid: ", "\nnope: 1\nid: "));
        assertEquals(1, run(List.of("check", right.toString(), wrong.toString())));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith(wrong + ":"), out.toString(StandardCharsets.UTF_8));
    }

    private int run(List<String> words) {
        return Main.run(words, Map.of(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
