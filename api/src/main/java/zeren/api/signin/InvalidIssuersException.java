package zeren.api.signin;

import java.util.List;
import zeren.yaml.YamlFault;

/** The refusal of a file of issuers, with everything that is at fault. */
public final class InvalidIssuersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlFault> faults;

    InvalidIssuersException(List<YamlFault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults, in the order of the text. */
    public List<YamlFault> faults() {
        return faults;
    }
}
