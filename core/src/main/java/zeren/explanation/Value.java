package zeren.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.text.Coded;
import zeren.text.Title;

/** One thing that a step speaks of. */
public sealed interface Value {

    /**
     * A written form: an id, a number of a document, a period, a rule.
     *
     * @param written the text
     */
    record Text(String written) implements Value {
        /** Checks that the text is there. */
        public Text {
            Objects.requireNonNull(written, "written");
        }
    }

    /**
     * A count.
     *
     * @param number how many
     */
    record Count(long number) implements Value {}

    /**
     * A date.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements Value {
        /** Checks that the date is there. */
        public Day {
            Objects.requireNonNull(date, "date");
        }
    }

    /**
     * A point in time.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements Value {
        /** Checks that the instant is there. */
        public Moment {
            Objects.requireNonNull(instant, "instant");
        }
    }

    /**
     * A word of a closed vocabulary.
     *
     * @param vocabulary the name of the vocabulary
     * @param code the written form of its member
     */
    record Word(String vocabulary, String code) implements Value {
        /** Checks that the texts are there. */
        public Word {
            Objects.requireNonNull(vocabulary, "vocabulary");
            Objects.requireNonNull(code, "code");
        }

        /** Returns the word of that vocabulary for a member of it. */
        public static Word of(String vocabulary, Coded member) {
            return new Word(vocabulary, member.code());
        }
    }

    /**
     * A name that stands for itself, such as a holiday's.
     *
     * @param title the name
     */
    record Label(Title title) implements Value {
        /** Checks that the name is there. */
        public Label {
            Objects.requireNonNull(title, "title");
        }
    }

    /**
     * Something that has a code and a name: a unit, a post, a duty, a rulebook.
     *
     * @param code the code
     * @param name the name
     * @param of what it is a part of, as a post is of its unit, where its name does not say so
     */
    record Named(String code, Title name, Optional<Named> of) implements Value {
        /** Checks that the components are there. */
        public Named {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(of, "of");
        }

        /** Returns something that is named by itself. */
        public static Named of(String code, Title name) {
            return new Named(code, name, Optional.empty());
        }
    }

    /**
     * A reference to a document.
     *
     * @param kind what kind of document it is
     * @param number the number under which it is kept
     */
    record Reference(Word kind, String number) implements Value {
        /** Checks that the components are there. */
        public Reference {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * Several of a kind, in order.
     *
     * @param members the members
     */
    record Many(List<? extends Value> members) implements Value {
        /** Copies the list. */
        public Many {
            members = List.copyOf(members);
        }
    }
}
