package zeren.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated TypeScript client, compiled strictly and run by Node.js. */
class TypeScriptClientTest {
    private static final File SOURCES = new File(System.getProperty("zeren.clients.typescript"));
    private static final Path TARGET = Path.of(System.getProperty("zeren.clients.target"));

    @Test
    void compilesAndCallsTheServer(@TempDir Path folder) throws IOException, InterruptedException {
        run(Map.of(), "npm", "ci", "--no-progress");
        run(Map.of(), "node", "node_modules/typescript/bin/tsc", "--project", ".");
        try (RunningServer server = RunningServer.start(folder)) {
            String said = run(Map.of("Z", server.address(), "T", server.token()), "node", TARGET.resolve("typescript/typescript/call.js").toString());
            assertEquals("""
                    owed gxufe-2020-5:study-secondary:0104:2025-H1 半年专题学习并报告 2025-6-30 overdue
                    recorded true recorded
                    now performed
                    explained true
                    problem 404 /problems/not-found
                    fault 400 unit
                    """, said);
        }
    }

    private static String run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(SOURCES).redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + said);
        return said;
    }
}
