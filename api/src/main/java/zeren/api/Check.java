package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command that checks rulebooks and their scenarios. */
final class Check implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String synopsis() {
        return "FILE...";
    }

    @Override
    public String purpose() {
        return "Reads rulebooks and runs the scenarios of scenario files; tells every fault with its file, line and column.";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (arguments.rest().isEmpty()) {
            throw new UsageException("name at least one file");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.rest().forEach(name -> texts.put(name, text(name)));
        zeren.scenario.Check.Outcome outcome = zeren.scenario.Check.of(texts);
        outcome.findings().forEach(out::println);
        int faults = outcome.findings().size();
        out.println("rulebooks: " + outcome.rulebooks() + ", scenarios: " + outcome.scenarios() + ", faults: " + faults);
        return faults == 0 ? DONE : FAILED;
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (CharacterCodingException notUtf8) {
            throw new UsageException(name + " is not UTF-8");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageException(name + " cannot be read");
        }
    }
}
