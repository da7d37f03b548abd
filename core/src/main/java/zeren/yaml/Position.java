package zeren.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in code points
 */
record Position(int line, int column) {
    static final Position START = new Position(1, 1);

    /** Returns the position of a mark of the YAML library, which counts from 0; the start of the text where there is none. */
    static Position of(Optional<Mark> mark) {
        return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1)).orElse(START);
    }

    /** Returns the position of the character at {@code index}, a UTF-16 index into {@code text}. */
    static Position of(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            // Of carriage return and line feed together the second ends the line.
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, index) + 1);
    }
}
