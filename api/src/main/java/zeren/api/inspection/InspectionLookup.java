package zeren.api.inspection;

import zeren.api.access.Rights;
import zeren.api.http.Refusal;
import zeren.inspection.Finding;
import zeren.inspection.Rectification;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.register.Recorded;
import zeren.register.Register;

/**
 * What a caller asks for of inspections by its id, as {@link zeren.api.register.Lookup} finds the rest. A round is seen by whoever sees the inspecting
 * unit; a visit and a finding also by whoever sees the inspected one, and a finding by whoever sees a unit that has to mend it in the place of that.
 *
 * @param register what is known
 * @param rights what the caller may see and do
 */
record InspectionLookup(Register register, Rights rights) {

    Recorded<Round> round(String id) {
        return register.find(Round.class, id)
                .filter(round -> sees(round.fact()))
                .orElseThrow(() -> Refusal.notFound("There is no inspection of the id " + id + "."));
    }

    /** Returns a round in which the caller may record visits and findings. */
    Recorded<Round> toInspect(String id) {
        Recorded<Round> found = round(id);
        checkInspects(found.fact().inspector());
        return found;
    }

    Recorded<Visit> visit(String id) {
        return register.find(Visit.class, id)
                .filter(this::seesVisit)
                .orElseThrow(() -> Refusal.notFound("There is no visit of the id " + id + "."));
    }

    /** Returns a visit that the caller may withdraw. */
    Recorded<Visit> toWithdraw(String id) {
        Recorded<Visit> found = visit(id);
        checkInspects(roundOf(found).inspector());
        return found;
    }

    Recorded<Finding> finding(String id) {
        return register.find(Finding.class, id)
                .filter(this::sees)
                .orElseThrow(() -> Refusal.notFound("There is no finding of the id " + id + "."));
    }

    boolean sees(Round round) {
        return seesUnit(round.inspector());
    }

    boolean sees(Recorded<Finding> finding) {
        return seesUnit(finding.fact().inspector()) || seesUnit(finding.fact().unit()) || mends(finding);
    }

    private boolean mends(Recorded<Finding> finding) {
        return Rectification.all(finding, register.timetable()).stream().anyMatch(each -> rights.sees(each.obligation().bearer().unit()));
    }

    private boolean seesVisit(Recorded<Visit> visit) {
        return seesUnit(visit.fact().unit()) || sees(roundOf(visit));
    }

    private Round roundOf(Recorded<Visit> visit) {
        return register.find(Round.class, visit.fact().round()).orElseThrow().fact();
    }

    private boolean seesUnit(String code) {
        return rights.findUnit(code).isPresent();
    }

    private void checkInspects(String inspector) {
        rights.check(rights.mayInspect(inspector), "inspect in the name of " + inspector);
    }
}
