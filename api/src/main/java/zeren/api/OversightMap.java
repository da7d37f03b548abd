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
        routes.get("/escalations", new EscalationRoutes(parts.store().register(), parts.clock())::list);
        ScorecardRoutes scorecards = new ScorecardRoutes(parts.store().register(), parts.clock());
        routes.get("/scorecards", scorecards::list);
        routes.get("/units/{code}/scorecards/{year}", scorecards::get);
        routes.get("/reports/burden/{year}", new BurdenRoutes(parts.store().register(), parts.clock())::get);

        ReportRoutes reports = new ReportRoutes(parts.store().register(), parts.clock());
        routes.get("/reports/half-year/{period}", reports::halfYear);
        routes.get("/reports/inspection/{year}", reports::inspection);
    }

    private void addReferralRoutes(Routes routes, Recording recording) {
        ReferralRoutes referrals = new ReferralRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/referrals", referrals::list);
        routes.post("/referrals", referrals::propose);
        routes.get("/referrals/{id}", referrals::get);
        routes.get("/referral-candidates", referrals::candidates);

        ReferralStepRoutes steps = new ReferralStepRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/referrals/{id}/steps", steps::list);
        routes.post("/referrals/{id}/steps", steps::take);
        routes.get("/referrals/{id}/steps/{step}", steps::get);
    }

    private void addInspectionRoutes(Routes routes, Recording recording) {
        InspectionRoutes inspections = new InspectionRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/inspections", inspections::list);
        routes.post("/inspections", inspections::begin);
        routes.get("/inspections/{id}", inspections::get);
        routes.get("/inspections/{id}/coverage", inspections::coverage);

        VisitRoutes visits = new VisitRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/inspections/{id}/visits", visits::list);
        routes.post("/inspections/{id}/visits", visits::record);
        routes.get("/visits/{id}", visits::get);

        VisitWithdrawalRoutes withdrawals = new VisitWithdrawalRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/visits/{id}/withdrawals", withdrawals::list);
        routes.post("/visits/{id}/withdrawals", withdrawals::record);
        routes.get("/visits/{id}/withdrawals/{withdrawal}", withdrawals::get);

        FindingRoutes findings = new FindingRoutes(parts.store().register(), recording, parts.clock());
        routes.get("/inspections/{id}/findings", findings::ofRound);
        routes.post("/inspections/{id}/findings", findings::record);
        routes.get("/findings", findings::list);
        routes.get("/findings/{id}", findings::get);
        routes.get("/rectifications", new RectificationRoutes(parts.store().register(), parts.clock())::list);
    }
}
