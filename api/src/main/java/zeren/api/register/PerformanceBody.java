package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import zeren.api.http.JsonBody;
import zeren.calendar.IsoDate;
import zeren.register.Performance;
import zeren.rulebook.DocumentReference;

/** What a client says of a performance. */
public record PerformanceBody(LocalDate performedOn, List<DocumentReference> documents) {

    /** Reads and checks a body. */
    static PerformanceBody read(JsonBody body) {
        LocalDate performedOn = body.required("performed_on", IsoDate::parse).orElse(null);
        List<DocumentReference> documents = body.objects("documents", Performance.MAX_DOCUMENTS).stream()
                .flatMap(document -> DocumentJson.read(document).stream())
                .toList();
        body.check();
        return new PerformanceBody(performedOn, documents);
    }
}
