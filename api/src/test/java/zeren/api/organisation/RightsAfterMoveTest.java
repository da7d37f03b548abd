package zeren.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A token is for units and what is beneath them on the date that is asked about: one that moves leaves its old superior's, and keeps what was. */
class RightsAfterMoveTest {

    @ParameterizedTest
    @EnumSource
    void whoSeesAUnitFollowsItFromTheDayOn(Engine engine, @TempDir Path folder) {
        try (Site site = Site.open(engine, folder)) {
            Client all = site.client();
            Office office = new Office(all);
            String lab = "{'kind':'department','name':{'zh':'室','en':'Laboratory'},'parent':'%s','exists_from':'2020-01-01'%s}";
            office.put("/units/lab", lab.formatted("0101", "")).is(201);
            site.at("2026-07-10T04:00:00Z");
            Client old = client(all, "0101");
            Client next = client(all, "0102");
            old.get("/units/lab").is(200);
            next.get("/units/lab").is(404);

            office.put("/units/lab", lab.formatted("0102", ",'changes_from':'2026-07-10'")).is(200);
            old.get("/units/lab").is(404);
            old.get("/units/lab/responsibility").is(404);
            next.get("/units/lab").is(200);
            old.get("/units/lab?on=2026-07-09").is(200);
            next.get("/units/lab?on=2026-07-09").is(404);
            assertEquals(1, old.get("/units?q=laboratory&on=2026-07-09").json().path("items").size());
            assertEquals(0, old.get("/units?q=laboratory").json().path("items").size());
            old.get("/units/lab?known_at=2026-07-10T03:59:59Z").is(200);
            next.get("/units/lab?known_at=2026-07-10T03:59:59Z").is(404);
        }
    }

    private static Client client(Client administrator, String unit) {
        String body = "{\"role\":\"viewer\",\"units\":[\"" + unit + "\"]}";
        return administrator.withToken(administrator.post("/tokens", BodyPublishers.ofString(body), "Content-Type", "application/json")
                .is(201).json().path("token").asText());
    }
}
