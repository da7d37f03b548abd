package zeren.yaml;

import java.util.List;
import java.util.Objects;

/** A node of a parsed document, with the place where it begins. */
sealed interface YamlNode {

    Position at();

    /**
     * A single value, as text.
     *
     * @param plain whether it stands there without quotes
     */
    record Scalar(Position at, String text, boolean plain) implements YamlNode {
        /** Checks that both are there. */
        public Scalar {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(text, "text");
        }

        /** Tells whether it stands for no value at all, as YAML's core schema has it. */
        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /** A list of nodes. */
    record Sequence(Position at, List<YamlNode> members) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            Objects.requireNonNull(at, "at");
            members = List.copyOf(members);
        }
    }

    /** Keys with their values, in the order of the text; a key may occur more than once. */
    record Mapping(Position at, List<Entry> entries) implements YamlNode {
        /** Copies the list. */
        public Mapping {
            Objects.requireNonNull(at, "at");
            entries = List.copyOf(entries);
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, YamlNode value) {
        /** Checks that both are there. */
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }
}
