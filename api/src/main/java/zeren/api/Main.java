package zeren.api;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line. */
public final class Main {
    private static final List<Command> COMMANDS = List.of(
            new Serve(), new Check(), new TokenCommand(), new Verify(), BackupCommand.BACKUP, RestoreCommand.RESTORE, BackupCommand.EXPORT, RestoreCommand.IMPORT,
            new Rehearse());
    private static final String HELP = "--help";

    private Main() {}

    /** Runs the command that the arguments name, and exits with 0, 1 (it failed) or 2 (it was called wrongly). */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, err));
    }

    /** Runs a command, as {@link #main} does, and returns the exit code. */
    static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (words.isEmpty()) {
            err.print(help());
            return Command.MISUSED;
        }
        String first = words.get(0);
        if (first.equals(HELP) || first.equals("help")) {
            out.print(help());
            return Command.DONE;
        }
        if (first.equals("--version")) {
            out.println("zeren " + version());
            return Command.DONE;
        }
        Optional<Command> command = COMMANDS.stream().filter(known -> known.name().equals(first)).findFirst();
        if (command.isEmpty()) {
            err.print("zeren: there is no command " + first + "\n\n" + help());
            return Command.MISUSED;
        }
        return run(command.get(), words.subList(1, words.size()), environment, out, err);
    }

    private static int run(Command command, List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (words.contains(HELP)) {
            out.print(help(command));
            return Command.DONE;
        }
        try {
            return command.run(Arguments.read(words, command.options(), environment), out, err);
        } catch (UsageException wrong) {
            err.println("zeren " + command.name() + ": " + wrong.getMessage());
            err.println("zeren " + command.name() + " --help tells how it is called.");
            return Command.MISUSED;
        }
    }

    private static String help() {
        return "Zeren, a responsibility register: what every office owes by when, and who answers for it.\n\n"
                + COMMANDS.stream().map(Main::line).collect(Collectors.joining("\n"))
                + "\n\nEach has --help. Exit codes: 0 done, 1 failed, 2 called wrongly.\n";
    }

    private static String line(Command command) {
        return "  zeren " + command.name() + " " + command.synopsis() + "\n      " + command.purpose();
    }

    private static String help(Command command) {
        String options = command.options().stream().map(Option::line).collect(Collectors.joining("\n"));
        return "zeren " + command.name() + " " + command.synopsis() + "\n\n" + command.purpose() + "\n"
                + (options.isEmpty() ? "" : "\n" + options + "\n");
    }

    /** Returns which build it is. */
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
    }
}
