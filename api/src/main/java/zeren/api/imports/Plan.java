package zeren.api.imports;

import java.util.List;
import java.util.Map;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * What an import would change.
 *
 * @param units the units that the register does not know
 * @param posts the posts that it does not know
 * @param tenures the tenures that it does not know
 * @param unchanged how many rows it knows already
 */
record Plan(List<Unit> units, List<Post> posts, List<Tenure> tenures, Counts unchanged) {

    boolean isEmpty() {
        return units.isEmpty() && posts.isEmpty() && tenures.isEmpty();
    }

    Outcome outcome(Effect effect) {
        Counts created = new Counts(units.size(), posts.size(), tenures.size());
        return new Outcome(effect, created, Counts.NONE, Counts.NONE, unchanged);
    }

    /** Returns what the journal records: the rows as they stand in the files, so that the files can be had from it again. */
    Map<String, Object> payload(Origin origin) {
        return Map.of(
                "origin", origin.code(),
                "units", units.stream().map(Columns::cells).toList(),
                "posts", posts.stream().map(Columns::cells).toList(),
                "tenures", tenures.stream().map(Columns::cells).toList());
    }
}
