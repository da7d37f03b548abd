package zeren.rulebook;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The offices that a rule speaks of: units of certain kinds, or posts of certain ranks in them.
 *
 * <p>The sets keep a fixed order: kinds and ranks as they are declared, functions by the alphabet.
 *
 * @param kinds the kinds of unit, at least one
 * @param functions if not empty, only units that stand for one of these fields
 * @param ranks if not empty, the posts of these ranks in such units, instead of the units themselves
 */
public record Scope(Set<UnitKind> kinds, Set<String> functions, Set<Rank> ranks) {

    /**
     * Copies the sets.
     *
     * @throws InvalidValueException if no kind is given or a function is malformed
     */
    public Scope {
        if (kinds.isEmpty()) {
            throw new InvalidValueException("kinds", kinds, "at least one kind of unit");
        }
        functions.forEach(function -> Text.slug("function", function));
        kinds = ordered(UnitKind.class, kinds);
        functions = Collections.unmodifiableSet(new TreeSet<>(functions));
        ranks = ordered(Rank.class, ranks);
    }

    /** Returns the scope of all units of these kinds. */
    public static Scope units(UnitKind... kinds) {
        return new Scope(Set.of(kinds), Set.of(), Set.of());
    }

    /** Tells whether it speaks of posts rather than of units. */
    public boolean ofPosts() {
        return !ranks.isEmpty();
    }

    /** Tells whether {@code unit} is one of the units, whether it speaks of them or of posts in them. */
    public boolean covers(Unit unit) {
        return kinds.contains(unit.kind())
                && (functions.isEmpty() || unit.function().filter(functions::contains).isPresent());
    }

    /** Tells whether it speaks of posts and {@code post}, which must be one of {@code unit}'s, is one of them. */
    public boolean covers(Unit unit, Post post) {
        return covers(unit) && post.unit().equals(unit.code()) && ranks.contains(post.rank());
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> members) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(members);
        return Collections.unmodifiableSet(ordered);
    }
}
