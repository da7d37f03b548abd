package zeren.rulebook;

import java.util.Optional;
import zeren.text.InvalidValueException;

/** The check whether a parameter sets what its duty has to be set, and nothing else. */
final class ParameterCheck {
    private final Parameter parameter;

    private ParameterCheck(Parameter parameter) {
        this.parameter = parameter;
    }

    /** Returns the parameter, if it speaks of a duty of that rulebook and fits it. */
    static Parameter against(Rulebook rulebook, Parameter parameter) {
        if (!parameter.rulebook().equals(rulebook.id())) {
            throw new InvalidValueException("rulebook", parameter.rulebook(), "the id " + rulebook.id());
        }
        Duty duty = rulebook.findDuty(parameter.duty()).orElseThrow(() -> new InvalidValueException(
                "duty", parameter.duty(), "a duty of " + rulebook.id() + ", version " + rulebook.version()));
        new ParameterCheck(parameter).against(duty);
        return parameter;
    }

    private void against(Duty duty) {
        if (duty.timing() instanceof Timing.OnOccasion start) {
            refuseIf(parameter.cadence(), "cadence", duty.code() + " is owed on an occasion, not by periods: set a time limit instead");
            refuseIf(parameter.due(), "due", duty.code() + " is owed on an occasion, not by periods: set a time limit instead");
            checkLimit(duty, start.within());
        } else if (duty.timing() instanceof Timing.Standing) {
            throw InvalidValueException.unfit("duty", duty.code(), duty.code() + " stands at all times: it has no deadline, so nothing can be set");
        } else {
            refuseIf(parameter.within(), "within", duty.code() + " is owed by periods, not on an occasion: set a cadence or a due rule instead");
            if (duty.timing() instanceof Timing.Unspecified && parameter.cadence().isEmpty()) {
                throw InvalidValueException.unfit("cadence", "", "the rulebook leaves open how often " + duty.code() + " is owed: set a cadence");
            }
        }
    }

    private void checkLimit(Duty duty, Within within) {
        TimeLimit limit = parameter.within().orElseThrow();
        boolean inHours = limit.unit() == TimeLimit.Unit.HOURS;
        switch (within) {
            case SET_BY_OCCASION -> throw InvalidValueException.unfit(
                    "within", limit, "each occasion of " + duty.code() + " names its own last day, so no time limit can be set");
            case SET_BY_RULEBOOK -> { }
            case PARAMETER_IN_DAYS -> refuseIf(inHours, limit, "the time limit of " + duty.code() + " is one of days: count calendar or working days");
            case PARAMETER_IN_HOURS -> refuseIf(!inHours, limit, "the time limit of " + duty.code() + " is one of hours: count hours");
        }
    }

    private static void refuseIf(Optional<?> set, String what, String rule) {
        if (set.isPresent()) {
            throw InvalidValueException.unfit(what, set.get(), rule);
        }
    }

    private static void refuseIf(boolean wrong, TimeLimit limit, String rule) {
        if (wrong) {
            throw InvalidValueException.unfit("within", limit, rule);
        }
    }
}
