package zeren.api.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import zeren.api.http.Json;
import zeren.api.sql.JournalHead;

/**
 * The first line of a copy: what it is a copy of.
 *
 * @param schema the version of the tables that it was taken from
 * @param journal the end of the journal at that moment
 */
public record CopyHead(String schema, JournalHead journal) {
    /** The form of the lines that follow. Who changes it in a way that this program's readers do not understand raises it. */
    static final int FORMAT = 1;

    private static final String NAME = "zeren_register";

    ObjectNode json() {
        ObjectNode json = Json.object().put(NAME, FORMAT).put("schema", schema);
        json.putObject("journal")
                .put("sequence", journal.sequence())
                .put("recorded_at", journal.recordedAt().toString())
                .put("hash", journal.hash());
        return json;
    }

    /**
     * Reads a first line.
     *
     * @throws CopyException if it is of something else, or of a newer form
     */
    static CopyHead of(JsonNode json) {
        JsonNode end = json.path("journal");
        if (!json.path(NAME).isInt() || !json.path("schema").isTextual() || !end.path("sequence").isIntegralNumber()) {
            throw CopyException.noCopy();
        }
        if (json.path(NAME).asInt() > FORMAT) {
            throw new CopyException("it was made by a newer Zeren than this one: use that");
        }
        try {
            Instant recordedAt = Instant.parse(end.path("recorded_at").asText());
            return new CopyHead(json.path("schema").asText(), new JournalHead(end.path("sequence").asLong(), recordedAt, end.path("hash").asText()));
        } catch (DateTimeException none) {
            throw CopyException.noCopy();
        }
    }
}
