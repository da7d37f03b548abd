package zeren.register;

/**
 * Something that was said of an office's work and is kept in the journal: of an obligation, of an inspection, of a referral.
 *
 * <p>Facts are added and never changed: a correction, a withdrawal and a revocation are facts too.
 */
public interface Fact {

    /** Returns the letter that the ids of facts of this kind begin with, each kind its own. */
    String letter();
}
