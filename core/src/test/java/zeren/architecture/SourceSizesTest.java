package zeren.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every source file of every module against the two lengths: 300 lines a file, 30 a method. */
class SourceSizesTest {
    private static final int FILE = 300;
    private static final int METHOD = 30;

    private final SourceSizes house = new SourceSizes(Stream.of("core", "migrations", "api", "bench", "clients").map(module -> Path.of("..", module, "src")));

    @Test
    void noFileIsLonger() {
        assertTrue(house.files().size() > 100, "the sources were found");
        assertEquals(List.of(), house.files().stream().filter(size -> size.lines() > FILE).toList());
    }

    @Test
    void noMethodIsLonger() throws IOException {
        assertTrue(house.methods().size() > 300, "the methods were found");
        assertEquals(List.of(), house.methods().stream().filter(size -> size.lines() > METHOD).toList());
    }

    @Test
    void longOnesAreSeen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "class Long {\n  Long() {" + "\n".repeat(METHOD) + "}\n  static {\n}\n void brief() {}" + "\n".repeat(FILE) + "}\n");
        SourceSizes sizes = new SourceSizes(Stream.of(folder));
        assertEquals(List.of(335L), sizes.files().stream().map(SourceSizes.Size::lines).toList());
        assertEquals(List.of("<init>() 31", "the initializer 2", "brief() 1"), sizes.methods().stream().map(size -> size.what() + " " + size.lines()).toList());
    }
}
