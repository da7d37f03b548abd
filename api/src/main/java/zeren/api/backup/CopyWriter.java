package zeren.api.backup;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zeren.api.http.Json;
import zeren.api.sql.Sha256;

/**
 * The lines of a copy, one after another: the head, then of each table its name and columns and a line for each row, and at last how many rows there
 * are and the hash of all lines before. Without that last line it is no copy. The same rows give the same bytes, whatever database they come from.
 */
final class CopyWriter {
    private static final JsonMapper MAPPER = new JsonMapper(new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build());

    private final DigestOutputStream out;
    private final JsonGenerator json;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private String table = "";

    /** Begins a copy; {@code out} is the caller's to close. */
    CopyWriter(OutputStream out, CopyHead head) throws IOException {
        this.out = new DigestOutputStream(out, Sha256.digest());
        json = MAPPER.createGenerator(this.out);
        line(head.json());
    }

    /** Begins a table. */
    void table(String name, List<String> columns) throws IOException {
        table = name;
        rows.put(name, 0L);
        ObjectNode line = Json.object().put("table", name);
        columns.forEach(line.putArray("columns")::add);
        line(line);
    }

    /** Adds a row to the table that was begun last: texts, whole numbers, truths, and nulls, in the order of its columns. */
    void row(Object[] cells) throws IOException {
        json.writeStartArray();
        for (Object cell : cells) {
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof Long number) {
                json.writeNumber(number);
            } else if (cell instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else {
                json.writeString((String) cell);
            }
        }
        json.writeEndArray();
        json.writeRaw('\n');
        rows.merge(table, 1L, Long::sum);
    }

    /** Ends the copy. */
    void end() throws IOException {
        json.flush();
        String sha256 = HexFormat.of().formatHex(out.getMessageDigest().digest());
        ObjectNode line = Json.object();
        ObjectNode counts = line.putObject("rows");
        rows.forEach(counts::put);
        line(line.put("sha256", sha256));
        json.close();
    }

    private void line(ObjectNode line) throws IOException {
        MAPPER.writeTree(json, line);
        json.writeRaw('\n');
    }
}
