package zeren.api.push;

import java.util.List;
import java.util.stream.Collectors;
import zeren.yaml.YamlFault;

/** The refusal of a file of targets, with every fault in it. */
public final class InvalidTargetFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlFault> faults;

    InvalidTargetFileException(List<YamlFault> faults) {
        super(faults.stream().map(YamlFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults, in the order of the text. */
    public List<YamlFault> faults() {
        return faults;
    }
}
