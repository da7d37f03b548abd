package zeren.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was found wrong in a whole body so far, and in what is read with it. */
final class BodyFindings {
    private final Params params;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> refusals = new ArrayList<>();
    private final List<JsonBody> objects = new ArrayList<>();

    /** Creates what was found in a body of a request that has these parameters. */
    BodyFindings(Params params) {
        this.params = params;
    }

    /** Takes an object that is being read, to be asked in the end what of it was not. */
    void add(JsonBody object) {
        objects.add(object);
    }

    /** Takes something that makes the body a bad one (400). */
    void fault(Fault fault) {
        faults.add(fault);
    }

    /** Takes a rule that well-formed values break (422). */
    void refuse(Fault refusal) {
        refusals.add(refusal);
    }

    /**
     * Ends the reading.
     *
     * @param besides what is wrong with parts of the body that somebody else has read and will judge, to be told only with other faults
     * @throws Refusal if anything was found, with all of it
     */
    void check(Supplier<List<Fault>> besides) {
        objects.forEach(JsonBody::noteUnknown);
        List<Fault> all = new ArrayList<>();
        params.faults().forEach(fault -> all.add(fault.ofWhole()));
        all.addAll(faults);
        boolean isMalformed = !all.isEmpty();
        params.refusals().forEach(refusal -> all.add(refusal.ofWhole()));
        all.addAll(refusals);
        if (isMalformed) {
            all.addAll(besides.get());
            throw new Refusal(Problem.of(all.stream().anyMatch(Fault::isOfBody) ? ProblemType.INVALID_BODY : ProblemType.INVALID_PARAMETER, all));
        }
        if (!all.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, all));
        }
    }
}
