package zeren.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The part that some are of all, in percent. */
final class Share {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Share() {}

    /** Returns the share with one decimal, half up; nothing of nothing. */
    static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(PERCENT).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
