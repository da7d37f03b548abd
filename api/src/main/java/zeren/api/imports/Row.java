package zeren.api.imports;

import java.util.Collections;
import java.util.Set;

/**
 * What one row says.
 *
 * @param line the line of the file, from 1, or which row of the list it is, from 1
 * @param value what it says, with stand-ins where it could not be read
 * @param doubted the columns that have stand-ins
 */
record Row<T>(int line, T value, Set<String> doubted) {

    /** Tells whether every cell could be read. */
    boolean isSound() {
        return doubted.isEmpty();
    }

    boolean doubts(String column) {
        return doubted.contains(column);
    }

    /** Tells whether it is known what the row is about, which these columns say. */
    boolean isAbout(Set<String> identity) {
        return Collections.disjoint(identity, doubted);
    }
}
