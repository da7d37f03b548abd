package zeren.api.imports;

import java.util.List;
import java.util.function.Function;
import zeren.api.register.Change;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * What an import would change.
 *
 * @param units what it tells anew of units
 * @param posts what it tells anew of posts
 * @param tenures what it tells anew of tenures
 * @param counts how many of each have which fate
 */
record Plan(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures, Function<Fate, Counts> counts) {

    Outcome outcome(Effect effect) {
        return new Outcome(effect, counts.apply(Fate.CREATED), counts.apply(Fate.CHANGED), counts.apply(Fate.ENDED), counts.apply(Fate.UNCHANGED));
    }

    /** Returns what is to be recorded. */
    Change change(Origin origin) {
        return Change.ofImport(origin.code(), units, posts, tenures);
    }
}
