package zeren.register;

import zeren.schedule.Period;

/** A duty in a period, by name. */
record DutyPeriod(DutyName duty, Period period) {}
