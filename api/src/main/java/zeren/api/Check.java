package zeren.api;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zeren.api.push.InvalidTargetFileException;
import zeren.api.push.TargetFile;

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
        return "Reads rulebooks and runs the scenarios of scenario files, and shows what files of to-do systems would send; tells every fault with its place.";
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
        Map<String, String> targets = new LinkedHashMap<>();
        for (String name : arguments.rest()) {
            String text = text(name);
            (TargetFile.isMeantBy(text) ? targets : texts).put(name, text);
        }
        int faults = 0;
        for (Map.Entry<String, String> file : targets.entrySet()) {
            faults += checkTargets(file.getKey(), file.getValue(), out);
        }
        return faults + (texts.isEmpty() ? 0 : checkRules(texts, out)) == 0 ? DONE : FAILED;
    }

    private static int checkRules(Map<String, String> texts, PrintStream out) {
        zeren.scenario.Check.Outcome outcome = zeren.scenario.Check.of(texts);
        outcome.findings().forEach(out::println);
        int faults = outcome.findings().size();
        out.println("rulebooks: " + outcome.rulebooks() + ", scenarios: " + outcome.scenarios() + ", faults: " + faults);
        return faults;
    }

    /** Shows the requests that an example would make; nothing is sent. */
    private static int checkTargets(String name, String text, PrintStream out) {
        try {
            TargetFile file = TargetFile.read(text, Path.of(name).toAbsolutePath().getParent());
            file.examples().forEach(out::println);
            out.println("systems of to-dos: " + String.join(", ", file.names()) + ", faults: 0");
            return 0;
        } catch (InvalidTargetFileException wrong) {
            wrong.faults().forEach(fault -> out.println(name + ":" + fault));
            out.println("systems of to-dos: none, faults: " + wrong.faults().size());
            return wrong.faults().size();
        }
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
