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

    /** Returns the same refusal of a body that is itself a part of another, at a place (RFC 6901). */
    public Refusal within(String place) {
        List<Fault> faults = problem.faults().stream().map(fault -> fault.within(place)).toList();
        return new Refusal(new Problem(problem.type(), problem.detail(), faults, problem.conflicts(), problem.headers()));
    }

    /** Returns the answer. */
    public Problem problem() {
        return problem;
    }
}
