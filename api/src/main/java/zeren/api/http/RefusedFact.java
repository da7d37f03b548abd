package zeren.api.http;

import java.util.List;
import zeren.register.Refusal;

/** The answer to a fact that core refuses to record. */
final class RefusedFact {
    /** What a refusal calls the thing that the path names; everything else is a field of the body. */
    private static final List<String> NAMED_BY_PATH = List.of("obligation", "performance", "relief");

    private RefusedFact() {}

    static Problem problem(Refusal refusal) {
        String detail = refusal.getMessage();
        Fault fault = NAMED_BY_PATH.contains(refusal.field())
                ? Fault.ofParameter("id", refusal.code(), detail)
                : Fault.ofPointer(JsonBody.pointer("", refusal.field()), refusal.code(), detail);
        ProblemType type = refusal.kind() == Refusal.Kind.RULE ? ProblemType.REFUSED_VALUES : ProblemType.CONFLICT;
        return Problem.of(type, List.of(fault)).withConflicts(refusal.conflicts());
    }
}
