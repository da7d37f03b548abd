package zeren.scenario;

import java.util.Objects;
import zeren.yaml.YamlFault;

/**
 * Something that a check found in a file.
 *
 * @param file the name under which the file was given
 * @param fault what, and on which line
 */
public record Finding(String file, YamlFault fault) {

    /** Checks that both are there. */
    public Finding {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(fault, "fault");
    }

    /** Returns the finding as one line, in the way of compilers: {@code file:line:column code at path: detail}. */
    @Override
    public String toString() {
        return file + ":" + fault;
    }
}
