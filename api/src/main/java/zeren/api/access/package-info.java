/**
 * Who may come in: {@link zeren.api.access.Tokens} makes and recognises tokens, a {@link zeren.api.access.Caller} is whoever
 * showed a good one, in a {@link zeren.api.access.Role}. What a token may do never changes; that it was taken back holds for every write
 * whose turn comes later, also of a request that was let in before.
 *
 * <p>A person whom the school's sign-in names has the rights of its posts and of its {@link zeren.api.access.Grants}; {@link zeren.api.access.Callers} is
 * where both ways in meet.
 *
 * <p>A portal's token stands for whomever its request names: {@link zeren.api.access.OnBehalf}. {@link zeren.api.access.Rights} alone decides
 * what that, or any other caller, sees and may do.
 *
 * <p>A token's value exists in its owner's hands alone: the database knows its hash, and no log knows either.
 */
package zeren.api.access;
