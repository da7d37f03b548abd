package zeren.api.assessment;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Server;
import zeren.api.Site;
import zeren.api.Store;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.sql.Author;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.register.Fact;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;

/** What is recorded in a year of the sample school: some of it in time, some late, some waived, and three findings. */
record Year(Site site, Path folder) {
    private static final String BOOK = "gxufe-2020-5:";
    private static final List<String> KINDS = List.of("minutes", "report", "self_inspection", "inspection_record", "reference", "study_plan", "result");

    /** Lets the year pass, up to the middle of July. */
    void pass() {
        at("2026-06-16");
        client().post("/rulebooks", BodyPublishers.ofString(ShippedRulebooks.text("lab-safety-sample")), "Content-Type", "application/yaml").is(201);
        perform("study-secondary:0101:2026-H1", "2026-06-12");
        perform("work-report:0101:2026", "2026-05-12");
        perform("duty-report:0101.secretary:2026", "2026-05-13");
        perform("study-school:school:2026", "2026-03-03");
        relieve("study-secondary:0102:2026-H1", "");
        relieve("study-secondary:0104:2026-H1", "2026-07-20");
        find("0101", "2026-06-20");
        find("0101", "2026-06-30");
        find("0103", "2026-06-25");
        at("2026-07-10");
        perform("study-secondary:0103:2026-H1", "2026-07-05");
        perform("study-secondary:0105:2026-H1", "2026-07-06");
        List<String> mending = client().get("/obligations?unit=0101&duty=rectify-finding").is(200).each("id");
        perform(mending.get(0).substring(BOOK.length()), "2026-06-22");
        perform(mending.get(1).substring(BOOK.length()), "2026-06-29");
    }

    void at(String day) {
        site.at(day + "T04:00:00Z");
    }

    Client client() {
        return site.client();
    }

    Answer perform(String obligation, String on) {
        String documents = KINDS.stream().map(kind -> "{\"kind\":\"" + kind + "\",\"number\":\"1\"}").collect(Collectors.joining(","));
        return post("/obligations/" + BOOK + obligation + "/performances", "{\"performed_on\":\"" + on + "\",\"documents\":[" + documents + "]}").is(201);
    }

    Answer relieve(String obligation, String until) {
        String kind = until.isEmpty() ? "\"kind\":\"waiver\"" : "\"kind\":\"extension\",\"until\":\"" + until + "\"";
        return post("/obligations/" + BOOK + obligation + "/reliefs", "{" + kind + ",\"granted_by\":\"school\",\"reason\":\"force_majeure\","
                + "\"document\":{\"kind\":\"notice\",\"number\":\"1\"}}").is(201);
    }

    /** Records a round and a finding that is to be mended by a day. */
    void find(String unit, String by) {
        try (Store store = Store.open(site.database(), folder, () -> Instant.parse("2026-06-16T04:00:00Z"), Server.ZONE)) {
            String round = record(store, new Round("gxufe-2020-5", Period.parse("2026"), "school", Optional.of("inspect-secondary")));
            record(store, new Finding(round, "gxufe-2020-5", "school", unit, Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of("notice-secondary"),
                    LocalDate.parse("2026-06-02"), Optional.of(LocalDate.parse(by)), Optional.empty()));
        }
    }

    private static String record(Store store, Fact fact) {
        List<String> id = new ArrayList<>();
        store.facts().record(Author.SYSTEM, Optional.empty(), known -> fact, (known, recorded) -> {
            id.add(recorded.id());
            return Reply.done(Json.object());
        });
        return id.get(0);
    }

    private Answer post(String path, String json) {
        return client().post(path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }
}
