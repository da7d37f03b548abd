package zeren.register;

/** A duty through all versions of its rulebook. */
record DutyName(String rulebook, String duty) {}
