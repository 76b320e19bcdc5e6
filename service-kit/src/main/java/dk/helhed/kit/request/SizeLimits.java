package dk.helhed.kit.request;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemAnswers;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is too large while a problem can still be said. The web server's own limits lie higher: it hangs up on
 * what exceeds them without a word about why.
 */
@Singleton
class SizeLimits {

    private final ProblemAnswers answers;
    private final long maxBody;
    private final long maxUpload;
    private final Optional<Pattern> uploads;
    private final long maxUri;
    private final long maxHeaders;

    SizeLimits(
            ProblemAnswers answers,
            @ConfigProperty(name = "helhed.request.max-body", defaultValue = "1M") MemorySize maxBody,
            @ConfigProperty(name = "helhed.request.max-upload", defaultValue = "1M") MemorySize maxUpload,
            @ConfigProperty(name = "helhed.request.uploads") Optional<String> uploads,
            @ConfigProperty(name = "helhed.request.max-uri", defaultValue = "8K") MemorySize maxUri,
            @ConfigProperty(name = "helhed.request.max-headers", defaultValue = "16K") MemorySize maxHeaders) {
        this.answers = answers;
        this.maxBody = maxBody.asLongValue();
        this.maxUpload = maxUpload.asLongValue();
        this.uploads = uploads.map(Pattern::compile);
        this.maxUri = maxUri.asLongValue();
        this.maxHeaders = maxHeaders.asLongValue();
    }

    void handle(RoutingContext context) {
        Problem problem = problem(context.request());
        if (problem == null) {
            context.next();
        } else {
            answers.send(problem, context);
            UnreadBody.discard(context, maxBody(context.request()));
        }
    }

    private @Nullable Problem problem(HttpServerRequest request) {
        if (request.uri().length() > maxUri) {
            return Problem.of(ProblemType.URI_TOO_LONG, "uri-too-long.questions|uri-too-long", maxUri);
        }
        if (headerSize(request) > maxHeaders) {
            return Problem.of(ProblemType.HEADER_TOO_LARGE, "header-too-large", maxHeaders);
        }
        if (contentLength(request) > maxBody(request)) {
            return Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", maxBody(request))
                    .withHeader("Connection", "close");
        }
        return null;
    }

    /** Files are larger than drafts; the paths that take them, and read them as they stream, are named by the service. */
    private long maxBody(HttpServerRequest request) {
        return uploads.isPresent() && uploads.get().matcher(request.path()).matches() ? maxUpload : maxBody;
    }

    private static long headerSize(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size;
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            // More digits than a long has is too large, whatever it says.
            return Long.MAX_VALUE;
        }
    }
}
