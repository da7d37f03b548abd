package zeren.register;

/** A duty in a period or on an occasion, by name. */
record DutyPeriod(DutyName duty, When when) {}
