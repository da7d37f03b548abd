package zeren.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The lengths of source files and of the bodies of methods in them, in lines, read with the JDK's own compiler. */
final class SourceSizes {
    private final List<Path> files;

    /** Takes every Java file below the folders. */
    SourceSizes(Stream<Path> folders) {
        this.files = folders.filter(Files::isDirectory).flatMap(SourceSizes::javaFiles).sorted().toList();
    }

    /** A file, or a method of a file, and how many lines it has. */
    record Size(Path file, String what, long lines) {
    }

    List<Size> files() {
        return files.stream().map(file -> new Size(file, "the file", lines(file))).toList();
    }

    List<Size> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Size> sizes = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Bodies(unit, positions, sizes).scan(unit, "the initializer");
            }
            return sizes;
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects the lines from a body's opening brace to its closing one, both counted; inner blocks are shorter anyway. */
    private static final class Bodies extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Size> sizes;

        Bodies(CompilationUnitTree unit, SourcePositions positions, List<Size> sizes) {
            this.unit = unit;
            this.positions = positions;
            this.sizes = sizes;
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            return super.visitMethod(method, method.getName() + "()");
        }

        @Override
        public Void visitBlock(BlockTree block, String method) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, block));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, block));
            sizes.add(new Size(Path.of(unit.getSourceFile().toUri()), method, last - first + 1));
            return super.visitBlock(block, method);
        }
    }
}
