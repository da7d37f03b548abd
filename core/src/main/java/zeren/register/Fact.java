package zeren.register;

/**
 * Something that was said of an obligation: that it was performed, reviewed, relieved, or that one of these does not stand.
 *
 * <p>Facts are added and never changed: a correction, a withdrawal and a revocation are facts too.
 */
public sealed interface Fact permits Performance, Review, Withdrawal, Relief, Revocation {}
