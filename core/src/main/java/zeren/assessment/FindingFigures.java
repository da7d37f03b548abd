package zeren.assessment;

import java.util.Collection;
import java.util.Objects;
import zeren.text.InvalidValueException;

/**
 * How many findings there are, and how their mending stands.
 *
 * @param findings how many
 * @param repeated how many of them are repeated
 * @param rectification how what is to be mended stands; findings that nobody has to mend are not in it
 */
public record FindingFigures(long findings, long repeated, Tally rectification) {

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if more are repeated or to be mended than there are
     */
    public FindingFigures {
        Objects.requireNonNull(rectification, "rectification");
        if (repeated < 0 || repeated > findings || rectification.all() > findings) {
            throw InvalidValueException.unfit("findings", findings, repeated + " of them are repeated and " + rectification.all() + " to be mended: at most all are");
        }
    }

    /** Counts findings. */
    static FindingFigures of(Collection<FollowUp> findings) {
        Tally rectification = findings.stream()
                .flatMap(finding -> finding.rectification().stream())
                .map(mending -> Tally.of(mending.status()))
                .reduce(Tally.NONE, Tally::plus);
        return new FindingFigures(findings.size(), findings.stream().filter(FollowUp::isRepeated).count(), rectification);
    }
}
