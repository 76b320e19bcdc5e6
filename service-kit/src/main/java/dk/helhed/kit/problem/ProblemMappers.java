package dk.helhed.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem; what we did not foresee is logged and shows nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswers answers;
    private final AllowedMethods methods;

    ProblemMappers(ProblemAnswers answers, AllowedMethods methods) {
        this.answers = answers;
        this.methods = methods;
    }

    // Quarkus has mappers of its own for the named types; only one for the very same type and a better priority wins.
    @ServerExceptionMapper(
            value = {
                Throwable.class,
                Problem.class,
                WebApplicationException.class,
                UnauthorizedException.class,
                AuthenticationFailedException.class,
                ForbiddenException.class,
                ConstraintViolationException.class
            },
            priority = 1)
    public Response toResponse(Throwable failure, RoutingContext context) {
        Problem problem = Failures.toProblem(failure, hasToken(context));
        boolean wrongMethod = problem.type() == ProblemType.METHOD_NOT_ALLOWED;
        return respond(
                wrongMethod
                        ? problem.withHeader(
                                "Allow", methods.of(context.request().path()))
                        : problem,
                failure,
                context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response toResponse(MismatchedInputException failure, RoutingContext context) {
        return respond(Problem.of(ProblemType.INVALID_REQUEST), failure, context);
    }

    private Response respond(Problem problem, Throwable failure, RoutingContext context) {
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error("Request failed", failure);
        } else if (problem.type() == ProblemType.UNAVAILABLE && !(failure instanceof Problem)) {
            LOG.warnf("Request could not be served: %s", failure);
        }
        ProblemAnswer answer = answers.answer(problem, context);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static boolean hasToken(RoutingContext context) {
        return context.request().getHeader("Authorization") != null;
    }
}
