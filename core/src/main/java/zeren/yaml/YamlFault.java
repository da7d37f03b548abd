package zeren.yaml;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something in a YAML text that keeps it from being read, and where it stands.
 *
 * @param line the line, from 1
 * @param column the column in that line, from 1, counted in characters (Unicode code points)
 * @param path the place in the document as a JSON Pointer (RFC 6901), such as {@code /duties/3/code}; empty for the whole
 * @param code which fault it is, for machines
 * @param detail what was found, what is allowed, what to do
 */
public record YamlFault(int line, int column, String path, String code, String detail) implements Comparable<YamlFault> {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u2028\u2029]");
    private static final Comparator<YamlFault> ORDER = Comparator.comparingInt(YamlFault::line)
            .thenComparingInt(YamlFault::column)
            .thenComparing(YamlFault::path)
            .thenComparing(YamlFault::code)
            .thenComparing(YamlFault::detail);

    /** Checks that the components are there. */
    public YamlFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }

    /** Orders faults as they stand in the text. */
    @Override
    public int compareTo(YamlFault other) {
        return ORDER.compare(this, other);
    }

    /** Returns the fault as one line: {@code 12:5 unknown_key at /duties/3: …}; control characters in it become spaces. */
    @Override
    public String toString() {
        String written = line + ":" + column + " " + code + (path.isEmpty() ? "" : " at " + path) + ": " + detail;
        return CONTROL.matcher(written).replaceAll(" ");
    }
}
