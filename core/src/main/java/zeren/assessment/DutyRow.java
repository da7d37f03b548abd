package zeren.assessment;

import java.time.Month;
import java.util.List;
import java.util.Objects;
import zeren.register.Obligation;
import zeren.register.Status;
import zeren.rulebook.Duty;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * What one duty asks of a unit in the months of a year.
 *
 * @param rulebook the id of the rulebook
 * @param duty the duty; where versions of the rulebook differ about it, as the latest of those has it under which anything is owed
 * @param section who owes it, and why
 * @param marks what is due, by month and within a month by status; each month and status once
 */
public record DutyRow(String rulebook, Duty duty, Section section, List<Mark> marks) {

    /** The parts of a year, in their order. */
    public enum Section implements Coded {
        /** What the unit owes as a body, in periods. */
        BODY("body"),
        /** What its posts owe, in periods. */
        POSTS("posts"),
        /** What occasions started, whoever owes it. */
        OCCASIONS("occasions");

        private final String code;

        Section(String code) {
            this.code = code;
        }

        static Section of(Obligation obligation) {
            if (obligation.occasion().isPresent()) {
                return OCCASIONS;
            }
            return obligation.post().isPresent() ? POSTS : BODY;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What is due under the duty in one month and stands in one way.
     *
     * @param month the month
     * @param status how it stands
     * @param obligations what it is, by due date and name; at least one
     */
    public record Mark(Month month, Status status, List<Obligation> obligations) {
        /**
         * Copies the list.
         *
         * @throws InvalidValueException if it is empty
         */
        public Mark {
            Objects.requireNonNull(month, "month");
            Objects.requireNonNull(status, "status");
            obligations = List.copyOf(obligations);
            if (obligations.isEmpty()) {
                throw new InvalidValueException("obligations", obligations, "at least one");
            }
        }
    }

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if the id of the rulebook is malformed
     */
    public DutyRow {
        Text.slug("rulebook", rulebook);
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(section, "section");
        marks = List.copyOf(marks);
    }

    /** Returns what is due in a month, by status. */
    public List<Mark> marks(Month month) {
        return marks.stream().filter(mark -> mark.month() == month).toList();
    }
}
