package zeren.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zeren.api.sql.Sha256;

/**
 * Where a list goes on.
 *
 * <p>Written as a checksum and what it stands for, in the letters of Base64 for URLs. The checksum is against slips, not against
 * malice: a cursor says nothing that its reader may not know or ask for.
 *
 * @param list a digest of what the list is a list of
 * @param pinned what the first page took for parameters that the client left out, so that all pages agree
 * @param after the sort key of the last item that was given
 */
record Cursor(String list, Map<String, String> pinned, List<String> after) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int CHECKSUM = 16;

    /** Reads what {@link #toString} writes; nothing where it is anything else. */
    static Optional<Cursor> parse(String written) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return Optional.of(text)
                    .filter(whole -> whole.length() > CHECKSUM)
                    .flatMap(whole -> read(whole.substring(CHECKSUM)))
                    .filter(cursor -> cursor.toString().equals(written));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        ObjectNode json = Json.object().put("list", list);
        ObjectNode pins = json.putObject("pinned");
        new TreeMap<>(pinned).forEach(pins::put);
        Json.put(json, "after", after, part -> part);
        String content = json.toString();
        byte[] whole = (Sha256.hex(content).substring(0, CHECKSUM) + content).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static Optional<Cursor> read(String content) {
        try {
            JsonNode json = MAPPER.readTree(content);
            Map<String, String> pinned = new TreeMap<>();
            json.path("pinned").properties().forEach(pin -> pinned.put(pin.getKey(), pin.getValue().asText()));
            List<String> after = new ArrayList<>();
            json.path("after").forEach(part -> after.add(part.asText()));
            return Optional.of(new Cursor(json.path("list").asText(), pinned, after));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
