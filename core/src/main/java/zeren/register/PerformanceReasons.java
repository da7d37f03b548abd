package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;
import zeren.organisation.Unit;

/** Which performances count and which do not, and what their recipients said of them. */
final class PerformanceReasons {
    private static final String REASON = "reason";
    private static final String RECEIVED_ON = "received_on";
    private static final String REVIEW_REASON = "review_reason";

    private final Judgement judgement;
    private final LocalDate asOf;

    PerformanceReasons(Judgement judgement) {
        this.judgement = judgement;
        this.asOf = judgement.asOf();
    }

    void tell(Reasons reasons) {
        List<Contribution> contributions = judgement.contributions();
        if (contributions.stream().allMatch(contribution -> contribution.dossier().performances().isEmpty())) {
            reasons.add(ObligationStep.NOTHING_RECORDED, Values.NONE.and("as_of", asOf), ComputationRule.COUNTING);
        }
        for (Contribution contribution : contributions) {
            contribution.dossier().performances().forEach(performance -> tell(reasons, contribution, performance));
        }
        for (Contribution contribution : contributions) {
            for (Recorded<Performance> performance : contribution.dossier().performances()) {
                contribution.dossier().reviewsOf(performance.id()).forEach(review -> tellReview(reasons, contribution.dossier(), review));
            }
        }
    }

    private void tell(Reasons reasons, Contribution contribution, Recorded<Performance> recorded) {
        Verdict verdict = contribution.counting().verdicts().get(recorded.id());
        // Two on one day count once, wherever they come from.
        Counting.Counted ofItsDay = judgement.counted().get(contribution.counting().day(recorded.fact()));
        if (verdict.counts() && ofItsDay.id().equals(recorded.id())) {
            tellCounts(reasons, contribution.about(), recorded);
            if (ofItsDay.from().isAfter(ofItsDay.day())) {
                tellReturnBehind(reasons, contribution.dossier(), recorded);
            }
        } else {
            tellDoesNotCount(reasons, contribution, recorded, verdict.whyNot().orElse(Verdict.WhyNot.SAME_DAY));
        }
    }

    private void tellCounts(Reasons reasons, Matter about, Recorded<Performance> recorded) {
        Values values = performance(recorded);
        Optional<Value.Named> predecessor = predecessor(about);
        Optional<Value.Named> duty = serving(about);
        if (predecessor.isPresent()) {
            reasons.add(ObligationStep.COUNTS_INHERITED, values.and("predecessor", predecessor).and("duty", duty), ComputationRule.SUCCESSION);
        } else if (duty.isPresent()) {
            Values serving = values.and("duty", duty).and("period", about.period().map(period -> new Value.Text(period.toString())));
            reasons.add(ObligationStep.COUNTS_SERVING, serving, Naming.citation(judgement.obligation().term()));
        } else {
            List<Value.Reference> documents = recorded.fact().documents().stream().map(Naming::of).toList();
            reasons.add(ObligationStep.COUNTS, values.and("documents", documents), ComputationRule.COUNTING);
        }
    }

    private void tellReturnBehind(Reasons reasons, Dossier dossier, Recorded<Performance> recorded) {
        Recorded<Review> review = dossier.returnBehind(recorded, asOf).orElseThrow();
        Values values = performance(recorded)
                .and("returned", review.fact().performance())
                .and("review", review.id())
                .and(RECEIVED_ON, review.fact().receivedOn());
        reasons.add(ObligationStep.COUNTS_FROM_RETURN, values, ComputationRule.COUNTING);
    }

    private void tellDoesNotCount(Reasons reasons, Contribution contribution, Recorded<Performance> recorded, Verdict.WhyNot whyNot) {
        Matter about = contribution.about();
        Values values = performance(recorded).and("predecessor", predecessor(about)).and("duty", serving(about));
        switch (whyNot) {
            case WITHDRAWN -> reasons.add(ObligationStep.NOT_WITHDRAWN, withdrawn(values, contribution.dossier(), recorded.id()), ComputationRule.COUNTING);
            case CORRECTED -> reasons.add(ObligationStep.NOT_CORRECTED,
                    values.and("corrected_by", contribution.dossier().correctionOf(recorded.id()).orElseThrow().id()), ComputationRule.COUNTING);
            case RETURNED -> reasons.add(ObligationStep.NOT_RETURNED, returned(values, contribution.dossier(), recorded.id()), ComputationRule.COUNTING);
            case NOT_IN_EXISTENCE -> reasons.add(ObligationStep.NOT_IN_EXISTENCE,
                    values.and("who", Counting.absent(about, recorded.fact().performedOn()).map(Naming::of)), ComputationRule.SUCCESSION);
            case NOT_YET -> reasons.add(ObligationStep.NOT_YET, values.and("as_of", asOf), ComputationRule.DATES);
            case DOCUMENTS_MISSING -> reasons.add(ObligationStep.NOT_DOCUMENTED,
                    values.and("missing", Counting.missing(about, recorded.fact()).stream().map(kind -> Word.of("document_kind", kind)).toList()),
                    ComputationRule.COUNTING);
            case SAME_DAY -> reasons.add(ObligationStep.NOT_SAME_DAY,
                    values.and("counted", judgement.counted().get(contribution.counting().day(recorded.fact())).id()), ComputationRule.COUNTING);
            // What is owed no more is explained by nobody; for what it serves, that is no reason.
            case NOT_OWED -> throw new IllegalStateException(recorded.id());
        }
    }

    private static Values withdrawn(Values values, Dossier dossier, String performance) {
        Recorded<Withdrawal> withdrawal = dossier.withdrawalOf(performance).orElseThrow();
        return values.and("withdrawal", withdrawal.id()).and(REASON, Word.of("withdrawal_reason", withdrawal.fact().reason()));
    }

    private Values returned(Values values, Dossier dossier, String performance) {
        Recorded<Review> review = dossier.decisiveReview(performance, asOf).orElseThrow();
        return values
                .and("review", review.id())
                .and(RECEIVED_ON, review.fact().receivedOn())
                .and(REASON, review.fact().reason().map(reason -> Word.of(REVIEW_REASON, reason)));
    }

    private void tellReview(Reasons reasons, Dossier dossier, Recorded<Review> recorded) {
        Review review = recorded.fact();
        Optional<Recorded<Review>> decisive = dossier.decisiveReview(review.performance(), asOf);
        Values values = Values.NONE.and("review", recorded.id()).and("performance", review.performance()).and(RECEIVED_ON, review.receivedOn());
        Word outcome = Word.of("outcome", review.outcome());
        if (review.receivedOn().isAfter(asOf)) {
            reasons.add(ObligationStep.REVIEW_LATER, values.and("outcome", outcome).and("as_of", asOf), ComputationRule.DATES);
        } else if (!decisive.map(Recorded::id).equals(Optional.of(recorded.id()))) {
            Values overtaken = values.and("outcome", outcome).and("overtaken_by", decisive.map(Recorded::id).map(Value.Text::new));
            reasons.add(ObligationStep.REVIEW_OVERTAKEN, overtaken, ComputationRule.DATES);
        } else if (review.outcome() == Review.Outcome.ACCEPTED) {
            reasons.add(ObligationStep.REVIEW_ACCEPTED, values, ComputationRule.DATES);
        } else {
            Values returned = values.and(REASON, review.reason().map(reason -> Word.of(REVIEW_REASON, reason)));
            reasons.add(ObligationStep.REVIEW_RETURNED, returned, ComputationRule.DATES);
        }
    }

    private static Values performance(Recorded<Performance> recorded) {
        return Values.NONE.and("performance", recorded.id()).and("performed_on", recorded.fact().performedOn());
    }

    /** Returns the predecessor, of the bearer or else of the subject, whose obligation was performed; nothing where it is no other's. */
    private Optional<Value.Named> predecessor(Matter about) {
        Obligation own = judgement.obligation();
        if (!about.bearer().code().equals(own.bearer().code())) {
            return Optional.of(Naming.of(about.bearer()));
        }
        Optional<Unit> subject = about.subject().filter(unit -> !own.subject().map(Unit::code).equals(Optional.of(unit.code())));
        return subject.map(Naming::of);
    }

    private Optional<Value.Named> serving(Matter about) {
        return about.duty().code().equals(judgement.obligation().duty().code()) ? Optional.empty() : Optional.of(Naming.of(about.duty()));
    }
}
