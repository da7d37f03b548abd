package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import zeren.api.Answer;

/** A clock that is set back an hour, or forward a day and back again, as one does that is corrected. */
class WrongClockTest extends AtTheDesk {
    private static final String KEY = "before-the-clock-was-set";

    @Test
    void setBackAnHourEntriesFollowTheLastOneAndNothingIsForgotten() {
        site.at("2026-06-15T06:00:00Z");
        String body = Desk.performance("2026-06-12", "minutes", "report");
        Answer before = desk.post("/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/performances", body, "Idempotency-Key", KEY).is(201);
        site.at("2026-06-15T05:00:00Z");
        Answer again = desk.post("/obligations/" + Desk.id("study-secondary:0101:2026-H1") + "/performances", body, "Idempotency-Key", KEY).is(201);
        assertEquals(before.body(), again.body());
        JsonNode after = desk.tryToPerform("study-secondary:0102:2026-H1", "2026-06-12", "minutes", "report").is(201).json();

        assertEquals(recordedAt(before.json()).plusNanos(1_000), recordedAt(after));
        assertEquals("performed", desk.status("study-secondary:0101:2026-H1", ""));
        assertEquals("performed", desk.status("study-secondary:0102:2026-H1", ""));
        assertEquals("open", desk.status("study-secondary:0102:2026-H1", "?known_at=" + before.json().path("recorded_at").asText()));
        assertInOrder();
    }

    @Test
    void setForwardADayAndBackEntriesFollowThoseToCome() {
        site.at("2026-06-30T06:00:00Z");
        String obligation = "study-secondary:0103:2026-H1";
        assertEquals("open", desk.status(obligation, ""));
        site.at("2026-07-01T06:00:00Z");
        assertEquals("overdue", desk.status(obligation, ""));
        JsonNode tomorrow = desk.tryToPerform("study-secondary:0101:2026-H1", "2026-06-29", "minutes", "report").is(201).json();
        long told = desk.client().get("/events").is(200).json().path("position").asLong();
        site.at("2026-06-30T06:00:01Z");
        assertEquals("open", desk.status(obligation, ""));
        JsonNode today = desk.tryToPerform(obligation, "2026-06-30", "minutes", "report").is(201).json();

        assertEquals(recordedAt(tomorrow).plusNanos(1_000), recordedAt(today));
        assertEquals("performed", desk.status(obligation, ""));
        assertTrue(desk.client().get("/events").is(200).json().path("position").asLong() >= told);
        assertInOrder();
    }

    private void assertInOrder() {
        List<Instant> instants = StreamSupport.stream(desk.client().get("/journal?limit=500").is(200).json().path("items").spliterator(), false)
                .map(WrongClockTest::recordedAt).toList();
        assertEquals(instants.stream().distinct().sorted().toList(), instants);
    }

    private static Instant recordedAt(JsonNode json) {
        return Instant.parse(json.path("recorded_at").asText());
    }
}
