package zeren.rulebook;

import java.util.Optional;
import java.util.Set;
import zeren.text.Coded;
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
            refuse("cadence", parameter.cadence(), "nothing, for " + duty.code() + " is owed on an occasion; set a time limit");
            refuse("due", parameter.due(), "nothing, for " + duty.code() + " is owed on an occasion; set a time limit");
            checkLimit(duty, start.within());
        } else if (duty.timing() instanceof Timing.Standing) {
            throw new InvalidValueException("duty", duty.code(), "a duty that has a deadline; a standing one has nothing to set");
        } else {
            refuse("within", parameter.within(), "nothing, for " + duty.code() + " is owed by periods; set a cadence or a due rule");
            if (duty.timing() instanceof Timing.Unspecified && parameter.cadence().isEmpty()) {
                throw new InvalidValueException("cadence", "", "how often, for the rulebook leaves it open for " + duty.code());
            }
        }
    }

    private void checkLimit(Duty duty, Within within) {
        TimeLimit limit = parameter.within().orElseThrow();
        Set<TimeLimit.Unit> fitting = switch (within) {
            case SET_BY_OCCASION -> throw new InvalidValueException(
                    "within", limit, "nothing, for each occasion of " + duty.code() + " names its own last day");
            case SET_BY_RULEBOOK -> Set.of(TimeLimit.Unit.values());
            case PARAMETER_IN_DAYS -> Set.of(TimeLimit.Unit.CALENDAR_DAYS, TimeLimit.Unit.WORKING_DAYS);
            case PARAMETER_IN_HOURS -> Set.of(TimeLimit.Unit.HOURS);
        };
        if (!fitting.contains(limit.unit())) {
            String allowed = String.join(" or ", fitting.stream().map(Coded::code).sorted().toList());
            throw new InvalidValueException("within", limit, "a number of " + allowed + ", as the rulebook says of " + duty.code());
        }
    }

    private static void refuse(String what, Optional<?> set, String allowed) {
        if (set.isPresent()) {
            throw new InvalidValueException(what, set.get(), allowed);
        }
    }
}
