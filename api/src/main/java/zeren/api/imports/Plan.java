package zeren.api.imports;

import java.util.List;
import zeren.api.register.Change;
import zeren.organisation.Described;
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

    /** Returns what is to be recorded. */
    Change change(Origin origin) {
        return Change.ofImport(
                origin.code(),
                units.stream().map(Described::fromTheBeginning).toList(),
                posts.stream().map(Described::fromTheBeginning).toList(),
                tenures);
    }
}
