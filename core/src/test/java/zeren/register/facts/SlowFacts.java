package zeren.register.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;

/**
 * What is known, gone through from the first fact to the last for every question: rules 7 to 9.
 *
 * @param facts the facts in the order of recording
 */
public record SlowFacts(List<Recorded<?>> facts) {

    public List<Recorded<?>> performances(ObligationId obligation) {
        List<Recorded<?>> found = new ArrayList<>();
        for (Recorded<?> recorded : facts) {
            if (recorded.fact() instanceof Performance performance && performance.obligation().equals(obligation)) {
                found.add(recorded);
            }
        }
        return found;
    }

    public boolean isWithdrawn(String performance) {
        return has(fact -> fact instanceof Withdrawal withdrawal && withdrawal.performance().equals(performance));
    }

    /** A correction that was itself withdrawn stands in nobody's place. */
    public boolean isCorrected(String performance) {
        for (Recorded<?> recorded : facts) {
            boolean inItsPlace = recorded.fact() instanceof Performance later && later.corrects().filter(performance::equals).isPresent();
            if (inItsPlace && !isWithdrawn(recorded.id())) {
                return true;
            }
        }
        return false;
    }

    public boolean isReturned(String performance, LocalDate asOf) {
        Review last = lastWord(performance, asOf);
        return last != null && last.outcome().code().equals("returned");
    }

    /**
     * The day before which a performance does not count: on that day its recipient returned one in whose place it stands, through a chain perhaps, and
     * did not accept it since.
     */
    public LocalDate notBefore(String performance, LocalDate asOf) {
        LocalDate day = LocalDate.MIN;
        Review own = lastWord(performance, asOf);
        if (own != null && own.outcome().code().equals("accepted")) {
            return day;
        }
        for (String earlier = corrected(performance); earlier != null; earlier = corrected(earlier)) {
            if (isReturned(earlier, asOf) && lastWord(earlier, asOf).receivedOn().isAfter(day)) {
                day = lastWord(earlier, asOf).receivedOn();
            }
        }
        return day;
    }

    /** The recipient's last word of those received by {@code asOf}. */
    private Review lastWord(String performance, LocalDate asOf) {
        Review last = null;
        for (Recorded<?> recorded : facts) {
            if (recorded.fact() instanceof Review review && review.performance().equals(performance) && !review.receivedOn().isAfter(asOf)) {
                last = review;
            }
        }
        return last;
    }

    private String corrected(String performance) {
        for (Recorded<?> recorded : facts) {
            if (recorded.fact() instanceof Performance later && recorded.id().equals(performance)) {
                return later.corrects().orElse(null);
            }
        }
        return null;
    }

    public boolean isWaived(ObligationId obligation) {
        for (Recorded<?> recorded : facts) {
            if (isInForce(recorded, obligation, "waiver")) {
                return true;
            }
        }
        return false;
    }

    public LocalDate extendedTo(ObligationId obligation) {
        LocalDate latest = null;
        for (Recorded<?> recorded : facts) {
            if (isInForce(recorded, obligation, "extension")) {
                LocalDate until = ((Relief) recorded.fact()).until().orElseThrow();
                latest = latest == null || until.isAfter(latest) ? until : latest;
            }
        }
        return latest;
    }

    private boolean isInForce(Recorded<?> recorded, ObligationId obligation, String kind) {
        return recorded.fact() instanceof Relief relief
                && relief.obligation().equals(obligation)
                && relief.kind().code().equals(kind)
                && !has(fact -> fact instanceof Revocation revocation && revocation.relief().equals(recorded.id()));
    }

    private boolean has(Predicate<Fact> such) {
        for (Recorded<?> recorded : facts) {
            if (such.test(recorded.fact())) {
                return true;
            }
        }
        return false;
    }
}
