package zeren.api.register;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.api.sql.JournalKind;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.register.Fact;
import zeren.register.Incident;
import zeren.register.Performance;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;

/**
 * How facts of a kind are recorded: the only place where the kinds stand side by side.
 *
 * @param kind what the journal calls it
 * @param payload what the journal says of it
 * @param rows what its tables hold of it
 */
record FactKindStore<F extends Fact>(Class<F> facts, JournalKind kind, Function<F, Map<String, Object>> payload, Rows<F> rows) {
    private static final List<FactKindStore<?>> FORMS = List.of(
            form(Performance.class, JournalKind.PERFORMANCE_RECORDED, FactPayload::of, PerformanceStore::addPerformances),
            form(Review.class, JournalKind.REVIEW_RECORDED, FactPayload::of, PerformanceStore::addReviews),
            form(Withdrawal.class, JournalKind.WITHDRAWAL_RECORDED, FactPayload::of, PerformanceStore::addWithdrawals),
            form(Relief.class, JournalKind.RELIEF_GRANTED, FactPayload::of, each(ReliefStore::add)),
            form(Revocation.class, JournalKind.RELIEF_REVOKED, FactPayload::of, each(ReliefStore::add)),
            form(Incident.class, JournalKind.OCCASION_RECORDED, FactPayload::of, each(OccasionStore::add)),
            form(Round.class, JournalKind.INSPECTION_BEGUN, OversightPayload::of, each(InspectionStore::add)),
            form(Visit.class, JournalKind.VISIT_RECORDED, OversightPayload::of, each(InspectionStore::add)),
            form(VisitWithdrawal.class, JournalKind.VISIT_WITHDRAWN, OversightPayload::of, each(InspectionStore::add)),
            form(Finding.class, JournalKind.FINDING_ISSUED, OversightPayload::of, each(InspectionStore::add)),
            form(Referral.class, JournalKind.REFERRAL_PROPOSED, OversightPayload::of, each(ReferralStore::add)),
            form(ReferralStep.class, JournalKind.REFERRAL_STEP_TAKEN, OversightPayload::of, each(ReferralStore::add)));

    /** Adds the rows of facts, by the number of the entry of the journal to which they belong, in that order. */
    interface Rows<F extends Fact> {
        void add(Handle handle, Map<Long, F> facts);
    }

    /** Adds the rows of one fact, which belong to one entry of the journal. */
    private interface OneRow<F extends Fact> {
        void add(Handle handle, long sequence, F fact);
    }

    /**
     * Returns the form of a fact.
     *
     * @throws IllegalArgumentException if facts of its kind are not recorded
     */
    @SuppressWarnings("unchecked")
    static <F extends Fact> FactKindStore<F> of(F fact) {
        return (FactKindStore<F>) FORMS.stream()
                .filter(form -> form.facts().isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table holds a " + fact.getClass().getSimpleName()));
    }

    /** Returns what the journal says of a fact. */
    static <F extends Fact> Map<String, Object> payloadOf(F fact) {
        return of(fact).payload().apply(fact);
    }

    /** Of kinds of which there are never many at once. */
    private static <F extends Fact> Rows<F> each(OneRow<F> row) {
        return (handle, facts) -> facts.forEach((sequence, fact) -> row.add(handle, sequence, fact));
    }

    private static <F extends Fact> FactKindStore<F> form(Class<F> facts, JournalKind kind, Function<F, Map<String, Object>> payload, Rows<F> rows) {
        return new FactKindStore<>(facts, kind, payload, rows);
    }
}
