package zeren.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is text, the others are numbers. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    /** Begins a table. */
    public Table(String... heads) {
        row(heads);
        lines.add("|---|" + "--:|".repeat(heads.length - 1));
    }

    /** Adds a row. */
    public void row(String... cells) {
        lines.add(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Prints it. */
    public void print() {
        lines.forEach(System.out::println);
        System.out.println();
    }
}
