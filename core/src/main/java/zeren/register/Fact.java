package zeren.register;

/**
 * Something that was said of an obligation: that it was performed, reviewed, relieved, or that one of these does not stand; or of an
 * office, that something happened to it which starts an obligation.
 *
 * <p>Facts are added and never changed: a correction, a withdrawal and a revocation are facts too.
 */
public sealed interface Fact permits Performance, Review, Withdrawal, Relief, Revocation, Incident {}
