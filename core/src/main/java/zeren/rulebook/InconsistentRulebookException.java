package zeren.rulebook;

import java.util.List;

/** The refusal of parts that are no rulebook, with everything that is at fault. */
public final class InconsistentRulebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RulebookFault> faults;

    InconsistentRulebookException(List<RulebookFault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, in the order of the parts of a rulebook. */
    public List<RulebookFault> faults() {
        return faults;
    }
}
