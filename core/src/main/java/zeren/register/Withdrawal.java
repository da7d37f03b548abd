package zeren.register;

import java.util.Objects;
import zeren.text.Coded;
import zeren.text.Text;

/**
 * That a performance was recorded wrongly and does not stand.
 *
 * @param performance the id of the performance
 * @param reason why
 */
public record Withdrawal(String performance, Reason reason) implements ObligationFact {

    /** Why it does not stand. */
    public enum Reason implements Coded {
        RECORDED_IN_ERROR("recorded-in-error"),
        DUPLICATE("duplicate");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks the id. */
    public Withdrawal {
        Text.code("performance", performance);
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String letter() {
        return "w";
    }
}
