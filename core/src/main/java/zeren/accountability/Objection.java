package zeren.accountability;

import java.util.List;
import java.util.Objects;
import zeren.register.Refusal;

/**
 * A reason why a referral may not be proposed, or a step of one not be taken.
 *
 * @param kind whether a rule on the values is in the way or what the register holds
 * @param field which part of what is said is at fault, as the contract calls it, parts of parts after a slash: {@code obligations/0}
 * @param code which objection it is, for machines
 * @param detail what was found, and what can be done
 * @param conflicts the ids of what it conflicts with; none where a rule is in the way
 */
public record Objection(Refusal.Kind kind, String field, String code, String detail, List<String> conflicts) {

    /** Copies the list. */
    public Objection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
        conflicts = List.copyOf(conflicts);
    }

    static Objection rule(String field, String code, String detail) {
        return new Objection(Refusal.Kind.RULE, field, code, detail, List.of());
    }

    static Objection conflict(String field, String code, String detail, String... conflicts) {
        return new Objection(Refusal.Kind.CONFLICT, field, code, detail, List.of(conflicts));
    }
}
