package zeren.rulebook;

import java.util.List;
import zeren.yaml.YamlFault;

/** The refusal of a text that is no rulebook, with everything that is at fault. */
public final class InvalidRulebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlFault> faults;

    InvalidRulebookException(List<YamlFault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, in the order of the text. */
    public List<YamlFault> faults() {
        return faults;
    }
}
