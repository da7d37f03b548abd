package zeren.api.http;

import java.util.List;

/** The end of a request with a problem; {@link Errors} answers it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Creates the refusal. It has no stack trace: it is an answer, not a fault of ours. */
    public Refusal(Problem problem) {
        super(problem.type().code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Returns the refusal of something that is not there, or not for the caller. */
    public static Refusal notFound(String detail) {
        return new Refusal(Problem.of(ProblemType.NOT_FOUND, detail));
    }

    /** Returns the refusal of something that the caller sees, but may not do. */
    public static Refusal forbidden(String detail) {
        return new Refusal(Problem.of(ProblemType.FORBIDDEN, detail));
    }

    /**
     * Returns the same refusal of a request that stands in the body of another (places are of RFC 6901).
     *
     * @param body the place of its body there
     * @param target the place of what its path says
     */
    public Refusal within(String body, String target) {
        // What the reading of a body noted of it says its place already, and may be about what is around that body.
        boolean isPlaced = problem.type() == ProblemType.INVALID_BODY;
        List<Fault> faults = problem.faults().stream().map(fault -> isPlaced && fault.isOfBody() ? fault : fault.within(body, target)).toList();
        boolean isOfBody = problem.type() == ProblemType.INVALID_PARAMETER && faults.stream().anyMatch(Fault::isOfBody);
        ProblemType type = isOfBody ? ProblemType.INVALID_BODY : problem.type();
        return new Refusal(new Problem(type, problem.detail(), faults, problem.conflicts(), problem.headers()));
    }

    /** Returns the answer. */
    public Problem problem() {
        return problem;
    }
}
