package zeren.api.backup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a whole copy has in it.
 *
 * @param head its first line
 * @param rows how many rows each table has, in the order of the tables
 * @param sha256 the hash of all lines before the last, which says it
 */
public record CopySummary(CopyHead head, Map<String, Long> rows, String sha256) {

    /** Creates one. */
    public CopySummary {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** Returns how many rows there are in all. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
