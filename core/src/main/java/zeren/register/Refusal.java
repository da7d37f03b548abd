package zeren.register;

import java.util.List;

/** The refusal to record a fact, with what it conflicts with. Nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;
    private final String code;
    private final transient List<String> conflicts;
    private final transient List<Refusal> parts;

    /** What is in the way. */
    public enum Kind {
        /** A rule on the values themselves. */
        RULE,
        /** What the register holds already, or does not hold yet. */
        CONFLICT
    }

    Refusal(Kind kind, String field, String code, String detail, List<String> conflicts) {
        this(kind, field, code, detail, conflicts, List.of());
    }

    private Refusal(Kind kind, String field, String code, String detail, List<String> conflicts, List<Refusal> parts) {
        super(detail);
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.conflicts = List.copyOf(conflicts);
        this.parts = List.copyOf(parts);
    }

    /** Returns the refusal of a value that a rule forbids. */
    public static Refusal rule(String field, String code, String detail) {
        return new Refusal(Kind.RULE, field, code, detail, List.of());
    }

    /** Returns the refusal of what contradicts the register, or comes before its time. */
    public static Refusal conflict(String field, String code, String detail, List<String> conflicts) {
        return new Refusal(Kind.CONFLICT, field, code, detail, conflicts);
    }

    /** Returns the refusal that several, at least one and all of one kind, are together; for itself it speaks as the first. */
    public static Refusal all(List<Refusal> parts) {
        Refusal first = parts.get(0);
        return new Refusal(first.kind, first.field, first.code, first.getMessage(), first.conflicts, parts);
    }

    /** Returns the same refusal of another part of a fact. */
    public Refusal at(String other) {
        return new Refusal(kind, other, code, getMessage(), conflicts);
    }

    /** Returns the refusals that it is made of: itself, where it is but one. */
    public List<Refusal> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** Returns whether a rule on the values is in the way or what the register holds. */
    public Kind kind() {
        return kind;
    }

    /** Returns which part of the fact is at fault, as the contract calls it; a place in a list after a slash, as in {@code obligations/0}. */
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
