package dk.helhed.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What any failure means to a caller: the first cause in the chain that we know, and otherwise an internal error. */
public final class Failures {

    private static final int MAX_CAUSES = 12;
    private static final String RETRY_SECONDS = "5";

    private Failures() {}

    /**
     * The problem to answer with.
     *
     * @param hasToken whether the request carried an Authorization header, which changes what a 401 says (RFC 6750)
     */
    public static Problem toProblem(Throwable failure, boolean hasToken) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            Optional<Problem> known = known(cause, hasToken);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    /** The problem for a bare status that the web stack chose. */
    public static Problem ofStatus(int status, boolean hasToken) {
        return status == 401
                ? unauthenticated(hasToken)
                : ProblemType.ofStatus(status)
                        .map(Problem::of)
                        .orElseGet(() ->
                                Problem.of(status >= 500 ? ProblemType.INTERNAL_ERROR : ProblemType.MALFORMED_REQUEST));
    }

    private static Optional<Problem> known(@Nullable Throwable failure, boolean hasToken) {
        return switch (failure) {
            case null -> Optional.empty();
            case Problem problem -> Optional.of(problem);
            case UnauthorizedException e -> Optional.of(unauthenticated(hasToken));
            case AuthenticationFailedException e -> Optional.of(unauthenticated(hasToken));
            case ForbiddenException e -> Optional.of(Problem.of(ProblemType.FORBIDDEN));
            case ConstraintViolationException e ->
                Optional.of(Problem.of(ProblemType.INVALID_PARAMETER)
                        .with(Violations.inParameters(e.getConstraintViolations())));
            case WebApplicationException e -> Optional.of(ofResponse(e.getResponse(), hasToken));
            // The identity provider has not been met yet, so nothing can be said of the token.
            case OIDCException e ->
                Optional.of(Problem.of(ProblemType.UNAVAILABLE, "unavailable.identity")
                        .withHeader("Retry-After", RETRY_SECONDS));
            default -> DatabaseProblems.of(failure);
        };
    }

    private static Problem ofResponse(Response response, boolean hasToken) {
        Problem problem = ofStatus(response.getStatus(), hasToken);
        for (String header : new String[] {"Allow", "Retry-After", "Accept"}) {
            String value = response.getHeaderString(header);
            if (value != null) {
                problem = problem.withHeader(header, value);
            }
        }
        return problem;
    }

    private static Problem unauthenticated(boolean hasToken) {
        return Problem.of(ProblemType.UNAUTHENTICATED, hasToken ? "token-refused" : "token-missing")
                .withHeader("WWW-Authenticate", hasToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    }
}
