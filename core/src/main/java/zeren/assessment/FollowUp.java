package zeren.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.inspection.Finding;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.Recorded;
import zeren.register.Status;

/**
 * What became of a finding by a date.
 *
 * @param recorded the finding
 * @param isRepeated whether an inspection of an earlier period found something under the same duty at the same unit
 * @param rectification that it is to be mended; empty where the rulebook has the unit owe nothing
 */
public record FollowUp(Recorded<Finding> recorded, boolean isRepeated, Optional<Rectification> rectification) {

    /**
     * How the mending of a finding stands.
     *
     * @param obligation that it is to be mended, by the unit or by who owes it in its place
     * @param account how that stands
     * @param performedOn the day on which it was mended, where it was
     * @param isConfirmed whether the office that inspected accepted what counts, be it from the unit in whose place another owes it
     */
    public record Rectification(Obligation obligation, Account account, Optional<LocalDate> performedOn, boolean isConfirmed) {

        /** Checks that the parts are there. */
        public Rectification {
            Objects.requireNonNull(obligation, "obligation");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(performedOn, "performedOn");
        }

        /** Returns the status. */
        public Status status() {
            return account.standing().status();
        }

        /** What a unit found at itself is owed to nobody, so nobody confirms it. */
        private boolean isOpen() {
            return performedOn.isPresent() ? obligation.owedTo().isPresent() && !isConfirmed : status().isPending();
        }
    }

    /** Checks that the parts are there. */
    public FollowUp {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(rectification, "rectification");
    }

    /** Returns the finding. */
    public Finding finding() {
        return recorded.fact();
    }

    /**
     * Tells whether it is not done with: not mended, or mended and not confirmed, though it is owed to an office that could confirm it. What is waived or
     * lapsed is done with; what nobody has to mend stays open.
     */
    public boolean isOpen() {
        return rectification.map(Rectification::isOpen).orElse(true);
    }

    /** Returns the calendar days from the finding to its mending, where it was mended. */
    public Optional<Long> daysToRectify() {
        return rectification.flatMap(Rectification::performedOn).map(day -> day.toEpochDay() - finding().issuedOn().toEpochDay());
    }
}
