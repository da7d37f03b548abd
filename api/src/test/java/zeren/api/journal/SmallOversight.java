package zeren.api.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.register.Withdrawal;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Period;

/** Two entries at least of every kind that inspections and referrals make, with every column filled in one of them. */
record SmallOversight(Function<Fact, String> recording) {
    private static final String BOOK = "gxufe-2020-5";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final DocumentReference WHOLE = new DocumentReference(DocumentKind.INSPECTION_RECORD, "2026-20", Optional.of(DAY),
            Optional.of("9f86".repeat(16)), Optional.of("https://oa.example/d/2026-20"));
    private static final DocumentReference BARE = new DocumentReference(DocumentKind.REFERENCE, "2026-21", Optional.empty(), Optional.empty(), Optional.empty());

    void fill() {
        inspect(record(new Round(BOOK, Period.parse("2026"), "school", Optional.of("inspect-secondary"))), "school", "0101");
        inspect(record(new Round(BOOK, Period.parse("2026"), "0102", Optional.empty())), "0102", "0102");
        refer(Optional.empty(), WHOLE);
        refer(Optional.of("0101.secretary"), BARE);
    }

    private void inspect(String round, String inspector, String unit) {
        ObligationId performs = ObligationId.parse(BOOK + ":inspect-secondary:school:" + unit + ":2026");
        record(new Visit(round, unit, DAY, List.of(WHOLE, BARE), Optional.of(performs)));
        String visit = record(new Visit(round, unit, DAY.plusDays(1), List.of(BARE), Optional.empty()));
        record(new VisitWithdrawal(visit, Withdrawal.Reason.DUPLICATE));
        ObligationId report = ObligationId.parse(BOOK + ":study-secondary:" + unit + ":2025-H2");
        record(new Finding(round, BOOK, inspector, unit, Finding.Category.DUTY_NOT_PERFORMED, List.of(report, performs), Optional.empty(), DAY,
                Optional.empty(), Optional.of(new TimeLimit(15, TimeLimit.Unit.WORKING_DAYS))));
        record(new Finding(round, BOOK, inspector, unit, Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of("notice-secondary"), DAY,
                Optional.of(DAY.plusDays(30)), Optional.empty()));
    }

    private void refer(Optional<String> post, DocumentReference document) {
        String referral = record(new Referral(BOOK, "0101", post, List.of(Citation.parse("12(3)"), Citation.parse("12(10)")),
                List.of(ObligationId.parse(BOOK + ":work-report:0101:2025"), ObligationId.parse(BOOK + ":self-inspection:0101:2025")),
                "propaganda", "discipline", "school", DAY, document));
        record(new ReferralStep(referral, ReferralStep.Kind.ANSWERED, DAY.plusDays(3), Optional.of(document), Optional.empty()));
        record(new ReferralStep(referral, ReferralStep.Kind.WITHDRAWN, DAY.plusDays(4), Optional.empty(), Optional.of(Withdrawal.Reason.DUPLICATE)));
    }

    private String record(Fact fact) {
        return recording.apply(fact);
    }
}
