package zeren.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Weights;
import zeren.text.Text;

/**
 * How the obligations of a unit under one rulebook stand, and the score that follows by its weights (article 10).
 *
 * @param rulebook the id of the rulebook
 * @param version the version whose weights count: the one in force at the end of the year, or the last that was in force in it; empty where none was
 * @param figures how all of them stand
 * @param findings how those stand that mend findings; empty where the version knows no such duty
 */
public record RulebookScore(String rulebook, Optional<Rulebook> version, Tally figures, Optional<Findings> findings) {
    private static final int DECIMALS = 2;

    /**
     * How the rectifications of findings stand: in time or late, or not mended where they are missed.
     *
     * @param duty the code of the duty to mend them
     * @param figures how they stand; they are among the figures of all
     */
    public record Findings(String duty, Tally figures) {
        /** Checks the code. */
        public Findings {
            Text.slug("duty", duty);
            Objects.requireNonNull(figures, "figures");
        }
    }

    /** Checks that the parts are there. */
    public RulebookScore {
        Text.slug("rulebook", rulebook);
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(findings, "findings");
    }

    /** Returns what each obligation counts, where the version says so. */
    public Optional<Weights> weights() {
        return version.flatMap(one -> one.oversight().weights());
    }

    /** Returns the mean weight of those that were {@linkplain Tally#due due}, with two decimals, half up; nothing where none was, or nothing is weighed. */
    public Optional<BigDecimal> score() {
        return weights().filter(any -> figures.due() > 0).map(weights -> {
            long points = figures.onTime() * weights.onTime() + figures.late() * weights.late() + figures.missed() * weights.missed();
            return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(figures.due()), DECIMALS, RoundingMode.HALF_UP);
        });
    }
}
