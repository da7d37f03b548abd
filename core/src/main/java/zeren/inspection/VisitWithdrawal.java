package zeren.inspection;

import java.util.Objects;
import zeren.register.Fact;
import zeren.register.Withdrawal;
import zeren.text.Text;

/**
 * That a visit which performed nothing was recorded wrongly and does not stand. One that performed an obligation stands as long as its performance does.
 *
 * @param visit the id of the visit
 * @param reason why
 */
public record VisitWithdrawal(String visit, Withdrawal.Reason reason) implements Fact {

    /** Checks the id. */
    public VisitWithdrawal {
        Text.code("visit", visit);
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String letter() {
        return "x";
    }
}
