package zeren.api.access;

/**
 * One of the capacities in which a caller comes in. A token has one; a person whom the school's sign-in names has one by its posts, and one by each grant.
 *
 * @param role what it allows
 * @param scope where
 * @param isByPosts whether it allows no more of that than the posts of a person do
 */
public record Capacity(Role role, Scope scope, boolean isByPosts) {
    /** What posts give to whom the school's sign-in names: whatever they allow, wherever they are. */
    static final Capacity POSTS = new Capacity(Role.REPORTER, Scope.EVERYTHING, true);

    /** Returns the capacity that a grant gives. */
    static Capacity of(Grant grant) {
        return new Capacity(grant.role(), grant.scope(), grant.isDelegate());
    }
}
