package zeren.api.http;

import zeren.text.Coded;

/**
 * The kinds of problem that an answer can be (RFC 9457, {@code type}).
 *
 * <p>Each has a page in both languages under {@code zeren/problems}, whose first line is its title.
 */
public enum ProblemType implements Coded {
    /** A parameter is malformed, unknown, repeated or impossible. */
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter cannot be taken as it is."),
    /** Something in a JSON body is malformed, unknown, repeated or missing. */
    INVALID_BODY("invalid-body", 400, "Something in the body cannot be taken as it is."),
    /** The request itself, its path or its body cannot be read. */
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read: its first line, a header, its path or its body is malformed."),
    /** There is no token, or none that is valid. */
    UNAUTHENTICATED("unauthenticated", 401, "Send a valid token: Authorization: Bearer zrn_…"),
    /** The caller may see it, but not do this. */
    FORBIDDEN("forbidden", 403, "A token of this role may not do this."),
    /** It is not there, or not for the caller. */
    NOT_FOUND("not-found", 404, "There is nothing here, or nothing for you. GET / lists what there is."),
    /** The path is there, but not for this method. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This path does not take this method; Allow lists those it takes."),
    /** None of the forms that the answer can have is one that the client takes. */
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no answer in a form that Accept names."),
    /** The imported files contradict what the register holds. */
    IMPORT_CONFLICT("import-conflict", 409, "The files say otherwise than the register holds: nothing was taken over."),
    /** It conflicts with what the register holds, or does not hold yet. */
    CONFLICT("conflict", 409, "It conflicts with what the register holds: nothing was recorded."),
    /** The change is to be carried out as it was previewed, but that is not what would happen. */
    PREVIEW_OUTDATED("preview-outdated", 409, "The change would not do what its preview said: nothing was recorded."),
    /** A request of the same idempotency key is under way. */
    REQUEST_UNDER_WAY("request-under-way", 409, "A request of the same Idempotency-Key is still under way. Send it again in a moment."),
    /** The resource is in another state than the client says it acts on. */
    PRECONDITION_FAILED("precondition-failed", 412, "It is in another state than If-Match names: ask for it anew."),
    /** The body has more bytes than the operation takes. */
    CONTENT_TOO_LARGE("content-too-large", 413, "The body is larger than this operation takes."),
    /** The request target is too long. */
    URI_TOO_LONG("uri-too-long", 414, "The request's target is too long."),
    /** The body is of a content type that the operation does not take. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is of a content type that this operation does not take."),
    /** The values are well-formed, but a rule refuses them. */
    REFUSED_VALUES("refused-values", 422, "The values do not go together."),
    /** The idempotency key was given to another request. */
    KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key was given to another request: take a new one."),
    /** Something in the imported files is at fault. */
    INVALID_IMPORT("invalid-import", 422, "Something in the files is at fault: nothing was taken over."),
    /** The client does not say on which state it acts. */
    PRECONDITION_REQUIRED("precondition-required", 428, "Say in If-Match on which state of it you act: send the ETag that GET answers with."),
    /** The token has as many streams open as one may have. */
    TOO_MANY_STREAMS("too-many-streams", 429, "This token has as many streams open as one may have. End one of them first."),
    /** The headers are too large. */
    HEADERS_TOO_LARGE("headers-too-large", 431, "The request's headers are too large."),
    /** A fault of the server. */
    INTERNAL_ERROR("internal-error", 500, "The server is at fault. Its log describes it under this answer's Request-Id."),
    /** The store does not answer, or the server is stopping. */
    UNAVAILABLE("unavailable", 503, "The register cannot be read just now. Try again in a moment."),
    /** What the school's sign-in signs with cannot be had, so its tokens cannot be checked. */
    SIGN_IN_UNAVAILABLE("sign-in-unavailable", 503, "The school's sign-in does not answer, so its token cannot be checked just now. Try again in a moment."),
    /** The request speaks another version of HTTP. */
    UNSUPPORTED_HTTP_VERSION("unsupported-http-version", 505, "The server speaks HTTP/1.1.");

    private final String slug;
    private final int status;
    private final String detail;

    ProblemType(String slug, int status, String detail) {
        this.slug = slug;
        this.status = status;
        this.detail = detail;
    }

    /** Returns the kind that stands for a status which no code of ours chose, as when Jetty refuses a request. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != INVALID_PARAMETER && type != INVALID_BODY) {
                return type;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }

    /** Returns the slug, the last segment of its address. */
    @Override
    public String code() {
        return slug;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the path of its page. */
    public String address() {
        return "/problems/" + slug;
    }

    String detail() {
        return detail;
    }
}
