package zeren.register;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Some of those who owe, by code: units and posts, which may have the same codes.
 *
 * @param units the codes of units
 * @param posts the codes of posts
 */
public record Bearers(Set<String> units, Set<String> posts) {

    /** Copies the codes. */
    public Bearers {
        units = Set.copyOf(units);
        posts = Set.copyOf(posts);
    }

    /** Tells whether a bearer is one of them. */
    public boolean include(Bearer bearer) {
        return bearer.post().map(post -> posts.contains(post.code())).orElseGet(() -> units.contains(bearer.unit().code()));
    }

    /** Returns those that are among others too. */
    public Bearers and(Bearers others) {
        return new Bearers(both(units, others.units), both(posts, others.posts));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Predicate<String> isThere = others::contains;
        return some.stream().filter(isThere).collect(Collectors.toCollection(TreeSet::new));
    }
}
