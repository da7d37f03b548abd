package zeren.explanation;

import java.util.ArrayList;
import java.util.List;
import zeren.text.InvalidValueException;

/**
 * Why an answer is what it is.
 *
 * @param steps the steps, from the first reason to the answer itself; at least one
 */
public record Explanation(List<Step> steps) {

    /**
     * Copies the steps.
     *
     * @throws InvalidValueException if there is none
     */
    public Explanation {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new InvalidValueException("steps", steps, "at least one step");
        }
    }

    /** Returns the last step, which is the answer. */
    public Step answer() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the steps of a kind. */
    public List<Step> of(StepKind kind) {
        return steps.stream().filter(step -> step.kind().equals(kind)).toList();
    }

    /** Returns the explanation with another step after each of a kind; the same where there is none of that kind. */
    public Explanation withAfter(StepKind kind, Step further) {
        List<Step> all = new ArrayList<>();
        for (Step step : steps) {
            all.add(step);
            if (step.kind().equals(kind)) {
                all.add(further);
            }
        }
        return new Explanation(all);
    }
}
