package zeren.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that a page shows in its block {@code java run}, and what it prints according to the block {@code text output} after it.
 *
 * @param name the package and class of the program, such as {@code example.Deadlines}
 */
record ReadmeProgram(String name, String source, String output) {
    private static final Pattern BLOCKS = Pattern.compile("(?s)^```java run\n(.*?)^```$.*?^```text output\n(.*?)^```$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("(?s)^package (\\w+);.*?\\bclass (\\w+)");

    /** Reads the only program of a page. */
    static ReadmeProgram of(Path readme) throws IOException {
        Matcher blocks = BLOCKS.matcher(Files.readString(readme));
        if (!blocks.find()) {
            throw new IllegalStateException(readme + " has no block fenced as ```java run with a block ```text output after it");
        }
        Matcher name = NAME.matcher(blocks.group(1));
        if (!name.find()) {
            throw new IllegalStateException("the program of " + readme + " needs a package and a class: a module has no unnamed package");
        }
        return new ReadmeProgram(name.group(1) + "." + name.group(2), blocks.group(1), blocks.group(2));
    }

    /** Writes the source where the compiler looks for a class of that name. */
    Path writeInto(Path folder) throws IOException {
        Path file = folder.resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
