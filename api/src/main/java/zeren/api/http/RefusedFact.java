package zeren.api.http;

import java.util.List;
import zeren.register.Refusal;

/** The answer to a fact that core refuses to record. */
final class RefusedFact {
    /** What a refusal calls the thing that the path names; everything else is a field of the body. */
    private static final List<String> NAMED_BY_PATH = List.of("obligation", "performance", "relief", "visit");

    private RefusedFact() {}

    static Problem problem(Refusal refusal) {
        List<Fault> faults = refusal.parts().stream().map(RefusedFact::fault).toList();
        ProblemType type = refusal.kind() == Refusal.Kind.RULE ? ProblemType.REFUSED_VALUES : ProblemType.CONFLICT;
        return Problem.of(type, faults).withConflicts(refusal.conflicts());
    }

    private static Fault fault(Refusal refusal) {
        return NAMED_BY_PATH.contains(refusal.field())
                ? Fault.ofParameter("id", refusal.code(), refusal.getMessage())
                : Fault.ofPointer("/" + refusal.field(), refusal.code(), refusal.getMessage());
    }
}
