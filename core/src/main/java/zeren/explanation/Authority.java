package zeren.explanation;

import java.util.Objects;

/** Who, or what, says so. */
public sealed interface Authority {

    /**
     * Provisions of a regulation.
     *
     * @param rulebook the id of the rulebook
     * @param version the number of its version
     * @param documentNumber the number under which the regulation was issued
     * @param provisions the provisions in writing, with commas between, such as {@code 5(4), 6(5)}
     */
    record Citation(String rulebook, int version, String documentNumber, String provisions) implements Authority {
        /** Checks that the texts are there. */
        public Citation {
            Objects.requireNonNull(rulebook, "rulebook");
            Objects.requireNonNull(documentNumber, "documentNumber");
            Objects.requireNonNull(provisions, "provisions");
        }
    }

    /**
     * A document, by its number alone.
     *
     * @param kind the code of its kind
     * @param number the number under which an office keeps it
     */
    record Document(String kind, String number) implements Authority {
        /** Checks that the components are there. */
        public Document {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * What an inspection found, by its number.
     *
     * @param number the id of the finding
     */
    record Finding(String number) implements Authority {
        /** Checks that the number is there. */
        public Finding {
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * An official notice that makes a day a day off or a working day.
     *
     * @param number the notice's document number
     */
    record Notice(String number) implements Authority {
        /** Checks that the number is there. */
        public Notice {
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * The ordinary week, as a working-day calendar knows it.
     *
     * @param id the name of the calendar
     * @param version which state of the notices it holds
     */
    record Week(String id, String version) implements Authority {
        /** Checks that the texts are there. */
        public Week {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(version, "version");
        }
    }

    /**
     * A rule of computation that the register itself follows, whatever the regulation.
     *
     * @param code the rule's name
     */
    record Rule(String code) implements Authority {
        /** Checks that the name is there. */
        public Rule {
            Objects.requireNonNull(code, "code");
        }
    }
}
