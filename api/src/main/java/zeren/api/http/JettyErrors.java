package zeren.api.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The answers to requests that never come as far as a route: broken ones, and those of a server that is stopping. */
final class JettyErrors implements Request.Handler {
    /** What Jetty calls the path of a request that has none. */
    private static final List<String> STAND_INS = List.of("/badMessage", "/badURI");

    private final String base;

    /**
     * Creates it.
     *
     * @param base what is before every path, as {@link BaseUrl#path} tells
     */
    JettyErrors(String base) {
        this.base = base;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = problem(request, response.getStatus());
        Language language = Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        String path = request.getHttpURI().getPath();
        byte[] body = problem.body(language, base, STAND_INS.contains(path) ? null : path);
        Edge.mark(request, response);
        Trail.of(request).note(problem);
        response.setStatus(problem.type().status());
        problem.headers().forEach(response.getHeaders()::put);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE)
                .put(HttpHeader.CONTENT_LANGUAGE, language.tag())
                .put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problem(Request request, int answered) {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        int status = cause instanceof HttpException refusal ? refusal.getCode() : answered;
        ProblemType type = ProblemType.ofStatus(status);
        if (type != ProblemType.MALFORMED_REQUEST || !isAboutPath(request.getHttpURI(), cause)) {
            return Problem.of(type);
        }
        return Problem.of(type, List.of(Fault.ofParameter("path", "malformed_path",
                "the path is malformed: percent-encode it as UTF-8, without NUL characters, encoded slashes and empty segments")));
    }

    /** Tells whether Jetty refuses the path: it notes what is doubtful about one, and cannot even build one that is broken. */
    private static boolean isAboutPath(HttpURI uri, Object cause) {
        boolean none = STAND_INS.contains(uri.getPath());
        for (Throwable at = cause instanceof Throwable thrown ? thrown : null; none && at != null; at = at.getCause()) {
            if (at instanceof IllegalArgumentException) {
                return true;
            }
        }
        return uri.hasViolations();
    }
}
