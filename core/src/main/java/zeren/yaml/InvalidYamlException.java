package zeren.yaml;

import java.util.List;

/** The refusal of a text that is no YAML, or more than the plain data that is read here. */
public final class InvalidYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YamlFault fault;

    InvalidYamlException(Position at, String path, String code, String detail) {
        super(new YamlFault(at.line(), at.column(), path, code, detail).toString());
        this.fault = new YamlFault(at.line(), at.column(), path, code, detail);
    }

    /** Returns what is at fault, as the list of one that the readers pass on. */
    public List<YamlFault> faults() {
        return List.of(fault);
    }
}
