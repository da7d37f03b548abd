package zeren.api;

import java.io.PrintStream;
import java.util.List;

/** Something that the program can be told to do. */
interface Command {
    /** What it was called with was right, and it did what it was asked. */
    int DONE = 0;
    /** It could not do what it was asked, or found something wrong. */
    int FAILED = 1;
    /** It was called wrongly. */
    int MISUSED = 2;

    /** Returns its name. */
    String name();

    /** Returns what follows its name in a call, in short. */
    String synopsis();

    /** Returns what it does, in a line. */
    String purpose();

    /** Returns the options it has. */
    List<Option> options();

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws UsageException if it was called wrongly
     */
    int run(Arguments arguments, PrintStream out, PrintStream err);

    /** Says why it could not do what it was asked, and returns the exit code. */
    default int failed(PrintStream err, String why) {
        err.println("zeren " + name() + ": " + why);
        return FAILED;
    }
}
