package zeren.explanation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import zeren.text.Coded;

/**
 * A kind of step: what it says, in a code, and the names of the values that belong to it.
 *
 * <p>Each room has its own, so that whoever finds the words for them can be held to have words for all.
 */
public interface StepKind extends Coded {

    /** Returns the names of its values. */
    Names names();

    /**
     * The names of a step's values.
     *
     * @param needed those that every step of the kind has
     * @param optional those that it may have besides
     */
    record Names(Set<String> needed, Set<String> optional) {
        private static final String OPTIONAL = "?";

        /** Copies the sets. */
        public Names {
            needed = Set.copyOf(needed);
            optional = Set.copyOf(optional);
        }

        /** Reads names with spaces between; those that end in a question mark are optional. */
        public static Names parse(String written) {
            Set<String> needed = new LinkedHashSet<>();
            Set<String> optional = new LinkedHashSet<>();
            for (String name : Arrays.asList(written.split(" "))) {
                if (name.endsWith(OPTIONAL)) {
                    optional.add(name.substring(0, name.length() - 1));
                } else {
                    needed.add(name);
                }
            }
            return new Names(needed, optional);
        }

        /** Tells whether a step may have exactly these values. */
        public boolean fit(Set<String> present) {
            return present.containsAll(needed) && present.stream().allMatch(name -> needed.contains(name) || optional.contains(name));
        }
    }
}
