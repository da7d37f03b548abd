package zeren.api.reports;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.sql.Author;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.schedule.Period;

/** A year of the sample school in which things are done in time, late and not at all, units are inspected and something is found. */
public final class SchoolYear {
    private static final String BOOK = "gxufe-2020-5:";
    private static final List<DocumentReference> RECORD =
            List.of(new DocumentReference(DocumentKind.INSPECTION_RECORD, "2026-7", Optional.empty(), Optional.empty(), Optional.empty()));
    private static final String DOCUMENTS = Stream.of("minutes", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result")
            .map(kind -> "{\"kind\":\"" + kind + "\",\"number\":\"2026-1\"}").collect(Collectors.joining(","));

    private final Site site;
    private final Client client;

    private SchoolYear(Site site) {
        this.site = site;
        this.client = site.client();
    }

    /** Lets the year happen, which ends at the first moment of 20 July 2026. */
    public static void happen(Site site) {
        SchoolYear year = new SchoolYear(site);
        site.at("2026-07-19T04:00:00Z");
        year.work();
        year.inspect();
        site.at("2026-07-19T16:00:00Z");
    }

    private void work() {
        List.of("0101", "0102", "0103", "0110").forEach(unit -> perform("study-secondary:" + unit + ":2026-H1", "2026-06-12"));
        List.of("0104", "0105").forEach(unit -> perform("study-secondary:" + unit + ":2026-H1", "2026-07-03"));
        perform("report-school:school:2026-H1", "2026-06-30");
        relieve("study-secondary:0106:2026-H1", "waiver", "");
        relieve("study-secondary:0107:2026-H1", "extension", ",\"until\":\"2026-07-31\"");
        relieve("inspect-secondary:school:0112:2026", "waiver", "");
        perform("life-meeting:0101.secretary:2026", "2026-05-05");
        perform("self-inspection:0102:2026", "2026-05-06");
    }

    private void inspect() {
        String before = fact(new Round("gxufe-2020-5", Period.parse("2025"), "school", Optional.of("inspect-secondary")));
        find(before, "0101", Finding.Category.PERFORMED_LATE, "2025-11-05", "2025-12-05", "study-secondary:0101:2025-H1");
        String round = fact(new Round("gxufe-2020-5", Period.parse("2026"), "school", Optional.of("inspect-secondary")));
        List.of("0101", "0102", "0103").forEach(unit -> fact(new Visit(round, unit, LocalDate.of(2026, 5, 12), RECORD, Optional.of(id("inspect-secondary:school:" + unit + ":2026")))));
        find(round, "0101", Finding.Category.PERFORMED_LATE, "2026-05-12", "2026-06-12", "study-secondary:0101:2025-H2", "study-secondary:0101:2025-H1");
        String mended = find(round, "0102", Finding.Category.EVIDENCE_INCOMPLETE, "2026-05-12", "2026-06-12", "self-inspection:0102:2025");
        String late = find(round, "0103", Finding.Category.REPORT_RETURNED, "2026-05-12", "2026-05-30", "work-report:0103:2025");
        find(round, "propaganda", Finding.Category.DUTY_NOT_PERFORMED, "2026-05-13", "2026-06-13", "annual-topic:propaganda:2025");
        accept(perform("rectify-finding:0102:" + mended, "2026-05-20"), "2026-05-25");
        perform("rectify-finding:0103:" + late, "2026-06-02");
    }

    private String find(String round, String unit, Finding.Category category, String issued, String last, String... obligations) {
        String id = fact(new Finding(round, "gxufe-2020-5", "school", unit, category, Stream.of(obligations).map(SchoolYear::id).toList(), Optional.empty(),
                LocalDate.parse(issued), Optional.of(LocalDate.parse(last)), Optional.empty()));
        return "o" + id.substring(1);
    }

    private String fact(Fact fact) {
        AtomicReference<String> id = new AtomicReference<>();
        site.facts().record(Author.SYSTEM, Optional.empty(), known -> fact, (known, recorded) -> {
            id.set(recorded.id());
            return Reply.done(Json.object());
        });
        return id.get();
    }

    private static ObligationId id(String rest) {
        return ObligationId.parse(BOOK + rest);
    }

    /** Records a performance, and returns its id. */
    private String perform(String rest, String on) {
        return post("/obligations/" + BOOK + rest + "/performances", "{\"performed_on\":\"" + on + "\",\"documents\":[" + DOCUMENTS + "]}").json().path("id").asText();
    }

    private void accept(String performance, String receivedOn) {
        post("/performances/" + performance + "/reviews", "{\"outcome\":\"accepted\",\"received_on\":\"" + receivedOn + "\"}");
    }

    private void relieve(String rest, String kind, String until) {
        post("/obligations/" + BOOK + rest + "/reliefs", "{\"kind\":\"" + kind + "\"" + until
                + ",\"granted_by\":\"superior\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}");
    }

    /** Records one thing more, after everything. */
    static void another(Site site) {
        new SchoolYear(site).perform("study-secondary:0109:2026-H1", "2026-06-01");
    }

    private Answer post(String path, String json) {
        return client.post(path, BodyPublishers.ofString(json), "Content-Type", "application/json").is(201);
    }

    /** Returns a client whose token is for these units, a viewer's. */
    public static Client viewer(Client administrator, String... units) {
        String codes = Stream.of(units).map(unit -> "\"" + unit + "\"").collect(Collectors.joining(","));
        Answer made = administrator.post("/tokens", BodyPublishers.ofString("{\"role\":\"viewer\",\"units\":[" + codes + "]}"), "Content-Type", "application/json").is(201);
        return administrator.withToken(made.json().path("token").asText());
    }
}
