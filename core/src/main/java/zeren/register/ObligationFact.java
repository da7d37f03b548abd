package zeren.register;

/** A fact about one obligation: that it was performed, reviewed, relieved, or that one of these does not stand. */
public sealed interface ObligationFact extends Fact permits Performance, Review, Withdrawal, Relief, Revocation {}
