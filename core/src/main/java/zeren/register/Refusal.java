package zeren.register;

import java.util.List;

/** The refusal to record a fact, with what it conflicts with. Nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;
    private final String code;
    private final transient List<String> conflicts;

    /** What is in the way. */
    public enum Kind {
        /** A rule on the values themselves. */
        RULE,
        /** What the register holds already, or does not hold yet. */
        CONFLICT
    }

    Refusal(Kind kind, String field, String code, String detail, List<String> conflicts) {
        super(detail);
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.conflicts = List.copyOf(conflicts);
    }

    static Refusal rule(String field, String code, String detail) {
        return new Refusal(Kind.RULE, field, code, detail, List.of());
    }

    static Refusal conflict(String field, String code, String detail, List<String> conflicts) {
        return new Refusal(Kind.CONFLICT, field, code, detail, conflicts);
    }

    /** Returns whether a rule on the values is in the way or what the register holds. */
    public Kind kind() {
        return kind;
    }

    /** Returns which part of the fact is at fault, as the contract calls it. */
    public String field() {
        return field;
    }

    /** Returns which refusal it is, for machines. */
    public String code() {
        return code;
    }

    /** Returns the ids of what it conflicts with; none where a rule is in the way. */
    public List<String> conflicts() {
        return conflicts;
    }
}
