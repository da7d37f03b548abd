package zeren.register.slow;

/**
 * One office that a scope makes owe, or be inspected, in a period; or that would have, but ceased.
 *
 * @param unit the unit, or the post's unit
 * @param post null where it is the unit itself
 * @param lapse {@code ceased} or {@code succeeded}, null where it did not lapse
 * @param inheritedBy the code of the successor that stands in its place, or null
 * @param inheritedFrom the code of the predecessor in whose place it stands, or null
 */
record SlowClaim(SlowUnit unit, SlowPost post, String lapse, String inheritedBy, String inheritedFrom) {
    String code() {
        return post == null ? unit.code() : post.code();
    }
}
