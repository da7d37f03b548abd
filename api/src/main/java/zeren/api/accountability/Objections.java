package zeren.api.accountability;

import java.util.List;
import zeren.accountability.Objection;
import zeren.api.http.Fault;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;

/** The answer to what core objects to. */
final class Objections {
    private Objections() {}

    /**
     * Refuses what is objected to, with every objection at once.
     *
     * @throws Refusal 422 if a rule on the values is in the way, 409 if only what the register holds is
     */
    static void check(List<Objection> objections) {
        if (objections.isEmpty()) {
            return;
        }
        boolean onlyConflicts = objections.stream().allMatch(objection -> objection.kind() == zeren.register.Refusal.Kind.CONFLICT);
        List<Fault> faults = objections.stream()
                .map(objection -> Fault.ofPointer("/" + objection.field(), objection.code(), objection.detail()))
                .toList();
        List<String> conflicts = objections.stream().flatMap(objection -> objection.conflicts().stream()).distinct().toList();
        throw new Refusal(Problem.of(onlyConflicts ? ProblemType.CONFLICT : ProblemType.REFUSED_VALUES, faults).withConflicts(conflicts));
    }
}
