package zeren.api;

import zeren.api.accountability.EscalationRoutes;
import zeren.api.accountability.ReferralRoutes;
import zeren.api.accountability.ReferralStepRoutes;
import zeren.api.assessment.BurdenRoutes;
import zeren.api.assessment.ScorecardRoutes;
import zeren.api.http.Routes;
import zeren.api.inspection.FindingRoutes;
import zeren.api.inspection.InspectionRoutes;
import zeren.api.inspection.RectificationRoutes;
import zeren.api.inspection.VisitRoutes;
import zeren.api.inspection.VisitWithdrawalRoutes;
import zeren.api.register.Recording;
import zeren.api.reports.ReportRoutes;

/** The routes of what looks at the register: inspections, referrals, assessment and reports. */
record OversightMap(Parts parts) {

    /** Adds them all. */
    void addTo(Routes routes) {
        Recording recording = new Recording(parts.store().facts(), parts.idempotency());
        addInspectionRoutes(routes, recording);
        addReferralRoutes(routes, recording);
        addAssessmentRoutes(routes);
    }

    private void addAssessmentRoutes(Routes routes) {
        routes.read("/escalations", new EscalationRoutes(parts.store().register(), parts.clock())::list);
        ScorecardRoutes scorecards = new ScorecardRoutes(parts.store().register(), parts.clock());
        routes.read("/scorecards", scorecards::list);
        routes.read("/units/{code}/scorecards/{year}", scorecards::get);
        routes.read("/reports/burden/{year}", new BurdenRoutes(parts.store().register(), parts.clock())::get);

        ReportRoutes reports = new ReportRoutes(parts.store().register(), parts.clock());
        routes.get("/reports/half-year/{period}", reports::halfYear);
        routes.get("/reports/inspection/{year}", reports::inspection);
    }

    private void addReferralRoutes(Routes routes, Recording recording) {
        ReferralRoutes referrals = new ReferralRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/referrals", referrals::list);
        routes.post("/referrals", referrals::propose);
        routes.read("/referrals/{id}", referrals::get);
        routes.read("/referral-candidates", referrals::candidates);

        ReferralStepRoutes steps = new ReferralStepRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/referrals/{id}/steps", steps::list);
        routes.post("/referrals/{id}/steps", steps::take);
        routes.read("/referrals/{id}/steps/{step}", steps::get);
    }

    private void addInspectionRoutes(Routes routes, Recording recording) {
        InspectionRoutes inspections = new InspectionRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/inspections", inspections::list);
        routes.post("/inspections", inspections::begin);
        routes.read("/inspections/{id}", inspections::get);
        routes.read("/inspections/{id}/coverage", inspections::coverage);

        VisitRoutes visits = new VisitRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/inspections/{id}/visits", visits::list);
        routes.post("/inspections/{id}/visits", visits::record);
        routes.read("/visits/{id}", visits::get);

        VisitWithdrawalRoutes withdrawals = new VisitWithdrawalRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/visits/{id}/withdrawals", withdrawals::list);
        routes.post("/visits/{id}/withdrawals", withdrawals::record);
        routes.read("/visits/{id}/withdrawals/{withdrawal}", withdrawals::get);

        FindingRoutes findings = new FindingRoutes(parts.store().register(), recording, parts.clock());
        routes.read("/inspections/{id}/findings", findings::ofRound);
        routes.post("/inspections/{id}/findings", findings::record);
        routes.read("/findings", findings::list);
        routes.read("/findings/{id}", findings::get);
        routes.read("/rectifications", new RectificationRoutes(parts.store().register(), parts.clock())::list);
    }
}
