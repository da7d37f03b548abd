package zeren.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What a measurement was made on. */
public final class Machine {
    private static final Path PROC = Path.of("/proc");

    private Machine() {}

    /** Returns the line under a table: the command, the date, Java and the machine's size. */
    public static String line(String command) {
        return "`" + command + "`, " + LocalDate.now() + ", " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores (" + processor() + "), " + memory() + ".";
    }

    private static String processor() {
        return first(PROC.resolve("cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static String memory() {
        return first(PROC.resolve("meminfo"), "MemTotal")
                .map(text -> Math.round(Long.parseLong(text.replaceAll("[^0-9]", "")) / 1024.0 / 1024) + " GiB")
                .orElse("memory not told");
    }

    private static Optional<String> first(Path file, String name) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the memory that a process holds, in MiB. */
    public static double resident(long process) {
        return first(PROC.resolve(process + "/status"), "VmRSS").map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")) / 1024.0).orElse(Double.NaN);
    }

    /** Returns the most memory that a process ever held, in MiB. */
    public static double mostResident(long process) {
        return first(PROC.resolve(process + "/status"), "VmHWM").map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")) / 1024.0).orElse(Double.NaN);
    }
}
