package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.register.Dossier;
import zeren.register.Matter;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Review;
import zeren.register.Verdict;

/** The performances of one obligation, or of what was one, in JSON, each with what became of it by a date. */
final class PerformanceJson {
    private final Dossier dossier;
    private final Map<String, Verdict> verdicts;
    /** The last day in time; of what is owed no more there is none. */
    private final Optional<LocalDate> dueOn;
    private final LocalDate asOf;
    private final ZoneId zone;

    /**
     * Creates them.
     *
     * @param zone where a day begins, for the day on which something was recorded
     */
    PerformanceJson(Register register, Matter about, LocalDate asOf, ZoneId zone) {
        this.dossier = register.dossier(about.id());
        this.verdicts = register.verdicts(about, asOf);
        this.dueOn = about instanceof Obligation owed ? Optional.of(dossier.extendedTo().orElse(owed.dueOn())) : Optional.empty();
        this.asOf = asOf;
        this.zone = zone;
    }

    ObjectNode of(Recorded<Performance> recorded) {
        Performance performance = recorded.fact();
        ObjectNode json = Json.object()
                .put("id", recorded.id())
                .put("obligation", performance.obligation().toString())
                .put("performed_on", performance.performedOn().toString());
        FactJson.putRecorded(json, recorded);
        if (isRecordedLate(recorded)) {
            json.put("recorded_late", true);
        }
        Json.putObjects(json, "documents", performance.documents(), DocumentJson::of);
        Json.put(json, "corrects", performance.corrects());
        putWhatBecameOfIt(json, recorded);
        return json;
    }

    private void putWhatBecameOfIt(ObjectNode json, Recorded<Performance> recorded) {
        String id = recorded.id();
        Verdict verdict = verdicts.get(id);
        json.put("counts", verdict.counts());
        Json.put(json, "counts_from", countsLater(recorded).filter(day -> verdict.counts()).map(LocalDate::toString));
        Json.put(json, "why_not", verdict.whyNot().map(Snake::of));
        json.put("state", Snake.of(dossier.state(id, asOf)));
        List<Recorded<Review>> reviews = dossier.reviewsOf(id);
        if (!reviews.isEmpty()) {
            Json.putObjects(json, "reviews", reviews, FactJson::of);
        }
        Json.put(json, "corrected_by", dossier.correctionOf(id).map(Recorded::id));
        dossier.withdrawalOf(id).ifPresent(withdrawal -> json.set("withdrawal", FactJson.of(withdrawal)));
    }

    /** Returns the day from which it counts, where that is not its own: that of a return of what it corrects. */
    private Optional<LocalDate> countsLater(Recorded<Performance> recorded) {
        return dossier.returnBehind(recorded, asOf).map(review -> review.fact().receivedOn()).filter(day -> day.isAfter(recorded.fact().performedOn()));
    }

    /** Tells whether it was done in time and written down after the due date, which is not lateness. */
    private boolean isRecordedLate(Recorded<Performance> recorded) {
        LocalDate day = countsLater(recorded).orElse(recorded.fact().performedOn());
        return dueOn.filter(due -> !day.isAfter(due) && LocalDate.ofInstant(recorded.at(), zone).isAfter(due)).isPresent();
    }
}
