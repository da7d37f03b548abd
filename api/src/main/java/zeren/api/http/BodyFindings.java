package zeren.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was found wrong in a whole body so far. */
final class BodyFindings {
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> refusals = new ArrayList<>();
    private final List<JsonBody> objects = new ArrayList<>();

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
     * @throws Refusal if anything was found, with all of it
     */
    void check() {
        objects.forEach(JsonBody::noteUnknown);
        List<Fault> all = Stream.of(faults, refusals).flatMap(List::stream).limit(MOST).toList();
        if (!all.isEmpty()) {
            throw new Refusal(Problem.of(faults.isEmpty() ? ProblemType.REFUSED_VALUES : ProblemType.INVALID_BODY, all));
        }
    }
}
