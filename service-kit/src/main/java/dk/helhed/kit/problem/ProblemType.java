package dk.helhed.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of refusal that a caller can meet, with its HTTP status; the wording is in {@code problems.properties}. */
public enum ProblemType {
    MALFORMED_REQUEST(400),
    INVALID_REQUEST(400),
    PERSONAL_NUMBER_REFUSED(400),
    INVALID_PATH(400),
    INVALID_PARAMETER(400),
    IDEMPOTENCY_KEY_MISSING(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    MANDATE_VIOLATION(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    ILLEGAL_TRANSITION(409),
    REQUEST_IN_PROGRESS(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    IDEMPOTENCY_KEY_REUSED(422),
    RULE_VIOLATED(422),
    TOO_MANY_CELLS(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADER_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in the API: {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "urn:helhed:problem:" + code();
    }

    /** The plainest type of a status that the web stack chose by itself. */
    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
