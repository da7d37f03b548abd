package zeren.register;

import zeren.rulebook.Parameter;

/** A duty through all versions of its rulebook. */
record DutyName(String rulebook, String duty) {

    /** Tells whether a local parameter is one of it. */
    boolean isOf(Parameter parameter) {
        return parameter.rulebook().equals(rulebook) && parameter.duty().equals(duty);
    }
}
