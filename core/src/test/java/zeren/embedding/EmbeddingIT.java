package zeren.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Uses core as somebody else's build would: compiles the programs that the README and the guide show against the packaged jar and its one dependency,
 * and runs it in a JVM of its own.
 */
class EmbeddingIT {
    private static final Path CORE = Path.of(System.getProperty("zeren.core.jar"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/embedding.md"})
    void runsOnTheClassPath(String readme) throws Exception {
        ReadmeProgram program = ReadmeProgram.of(Path.of("..", readme));
        compile("--class-path", program.writeInto(folder));
        assertEquals(program.output(), run("--class-path", program.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/embedding.md"})
    void runsAsAModule(String readme) throws Exception {
        ReadmeProgram program = ReadmeProgram.of(Path.of("..", readme));
        Path module = Files.writeString(folder.resolve("module-info.java"), "module consumer { requires zeren.core; }");
        compile("--module-path", module, program.writeInto(folder));
        assertEquals(program.output(), run("--module-path", "--module", "consumer/" + program.name()));
    }

    @Test
    void bothReadmesShowTheSameProgram() throws IOException {
        assertEquals(ReadmeProgram.of(Path.of("..", "README.md")), ReadmeProgram.of(Path.of("..", "README.zh-CN.md")));
    }

    /** Takes no warning but those on the folder itself, which is the machine's affair. */
    private void compile(String pathOption, Path... sources) throws URISyntaxException {
        List<String> arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "-Xlint:all,-path", "-Werror", "-d", folder.toString(), pathOption, jars()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)), "the compiler's exit code");
    }

    private String run(String pathOption, String... main) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), pathOption, jars() + File.pathSeparator + folder));
        command.addAll(List.of(main));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the program ends");
        assertEquals(0, process.exitValue(), "the program's exit code");
        return printed.replace(System.lineSeparator(), "\n");
    }

    private static String jars() throws URISyntaxException {
        Path yaml = Path.of(LoadSettings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Stream.of(CORE, yaml).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
