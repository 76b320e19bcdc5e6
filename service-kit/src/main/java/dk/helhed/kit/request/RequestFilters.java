package dk.helhed.kit.request;

import dk.helhed.kit.problem.Failures;
import dk.helhed.kit.problem.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Puts the guards in front of everything else in the web server, in their order, and words what fails behind them. */
@Singleton
class RequestFilters {

    private static final Logger LOG = Logger.getLogger(RequestFilters.class);

    // Quarkus' own filters (CORS, authentication) are below 1000; the higher a number, the earlier the filter.
    private static final int FIRST = 10_000;
    private static final int[] WORDLESS = {400, 401, 403, 404, 405, 406, 413, 414, 415, 500, 503};

    private final ProblemAnswers answers;

    RequestFilters(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(
            @Observes Filters filters,
            RequestId requestId,
            AccessLog accessLog,
            Compression compression,
            SecurityHeaders headers,
            PublicAddress address,
            PathGuard paths,
            TokenGuard tokens,
            SizeLimits sizes) {
        filters.register(requestId::handle, FIRST)
                .register(accessLog::handle, FIRST - 1)
                .register(compression::handle, FIRST - 2)
                .register(headers::handle, FIRST - 3)
                .register(address::handle, FIRST - 4)
                .register(paths::handle, FIRST - 5)
                .register(sizes::handle, FIRST - 6)
                .register(tokens::handle, FIRST - 7);
    }

    void wordErrors(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::failed);
        for (int status : WORDLESS) {
            router.errorHandler(status, context -> answers.send(Failures.ofStatus(status, hasToken(context)), context));
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null) {
            answers.send(Failures.ofStatus(Math.max(400, context.statusCode()), hasToken(context)), context);
            return;
        }
        var problem = Failures.toProblem(failure, hasToken(context));
        if (problem.type().status() >= 500) {
            LOG.error("Request failed", failure);
        }
        answers.send(problem, context);
    }

    private static boolean hasToken(RoutingContext context) {
        return context.request().getHeader("Authorization") != null;
    }
}
