package zeren.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.DocumentJson;
import zeren.api.register.FactJson;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.inspection.Visits;
import zeren.register.Dossier;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Verdict;
import zeren.register.Withdrawal;

/** Visits in JSON, each with what became of it. */
final class VisitJson {
    private VisitJson() {}

    /** Returns a visit; whether the performance that it was counts, as of a date. */
    static ObjectNode of(Recorded<Visit> recorded, Visits visits, LocalDate asOf) {
        Visit visit = recorded.fact();
        ObjectNode json = Json.object()
                .put("id", recorded.id())
                .put("inspection", visit.round())
                .put("unit", visit.unit())
                .put("visited_on", visit.visitedOn().toString());
        FactJson.putRecorded(json, recorded);
        Json.putObjects(json, "documents", visit.documents(), DocumentJson::of);
        Json.put(json, "obligation", visit.performs().map(ObligationId::toString));
        Json.put(json, "performance", Visits.performanceOf(recorded).map(Recorded::id));
        verdict(recorded, visits, asOf).ifPresent(verdict -> {
            json.put("counts", verdict.counts());
            Json.put(json, "why_not", verdict.whyNot().map(Snake::of));
        });
        json.put("state", Snake.of(visits.state(recorded)));
        Json.put(json, "corrected_by", Visits.performanceOf(recorded)
                .flatMap(performance -> dossier(visits, performance.fact().obligation()).correctionOf(performance.id()))
                .map(Recorded::id));
        withdrawal(recorded, visits).ifPresent(withdrawal -> json.set("withdrawal", of(withdrawal, recorded.id())));
        return json;
    }

    private static Optional<Verdict> verdict(Recorded<Visit> visit, Visits visits, LocalDate asOf) {
        return Visits.performanceOf(visit).flatMap(performance -> visits.register().findMatter(performance.fact().obligation())
                .map(about -> visits.register().verdicts(about, asOf).get(performance.id())));
    }

    /** Returns what says that a visit does not stand, if anything does. */
    static Optional<Recorded<? extends Fact>> withdrawal(Recorded<Visit> visit, Visits visits) {
        Stream<Recorded<? extends Fact>> ofPerformance = Visits.performanceOf(visit).stream()
                .flatMap(performance -> dossier(visits, performance.fact().obligation()).withdrawalOf(performance.id()).stream());
        return Stream.concat(ofPerformance, visits.withdrawalOf(visit).stream()).findFirst();
    }

    /** Returns the withdrawal of a visit. */
    static ObjectNode of(Recorded<? extends Fact> recorded, String visit) {
        ObjectNode json = Json.object().put("id", recorded.id()).put("visit", visit);
        if (recorded.fact() instanceof Withdrawal withdrawal) {
            json.put("performance", withdrawal.performance()).put("reason", Snake.of(withdrawal.reason()));
        } else if (recorded.fact() instanceof VisitWithdrawal withdrawal) {
            json.put("reason", Snake.of(withdrawal.reason()));
        }
        FactJson.putRecorded(json, recorded);
        return json;
    }

    private static Dossier dossier(Visits visits, ObligationId obligation) {
        return visits.register().dossier(obligation);
    }
}
