package zeren.register.slow;

import java.util.List;

/** The offices a rule speaks of: units of the kinds and, if any are named, functions; if ranks are named, their posts in such units. */
public record SlowScope(List<String> kinds, List<String> functions, List<String> ranks) {
    boolean speaksOf(SlowUnit unit) {
        return kinds.contains(unit.kind()) && (functions.isEmpty() || unit.function() != null && functions.contains(unit.function()));
    }

    boolean speaksOf(SlowUnit unit, SlowPost post) {
        return speaksOf(unit) && post.unit().equals(unit.code()) && ranks.contains(post.rank());
    }
}
