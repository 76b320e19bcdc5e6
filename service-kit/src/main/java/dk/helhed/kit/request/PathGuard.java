package dk.helhed.kit.request;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemAnswers;
import dk.helhed.kit.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Refuses what is no URI, and paths that two layers could read in two ways, before any layer does: matrix parameters, encoded or backward
 * slashes, dot segments, and anything encoded twice (CVE-2026-39852 and its kin).
 */
@Singleton
class PathGuard {

    private static final Pattern AMBIGUOUS = Pattern.compile(
            "[;\\\\\\x00-\\x20\\x7f]|//|%(?:3b|2f|5c|25|2e|[01][0-9a-f]|7f)|%(?![0-9a-f]{2})|(?:^|/)\\.{1,2}(?:/|$)",
            Pattern.CASE_INSENSITIVE);

    private final ProblemAnswers answers;

    PathGuard(ProblemAnswers answers) {
        this.answers = answers;
    }

    void handle(RoutingContext context) {
        String uri = context.request().uri();
        if (!isPlain(uri)) {
            answers.send(Problem.of(ProblemType.INVALID_PATH), context);
        } else if (!isUri(uri)) {
            answers.send(Problem.of(ProblemType.MALFORMED_REQUEST), context);
        } else {
            context.next();
        }
    }

    static boolean isUri(String uri) {
        try {
            URI unused = new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isPlain(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return path.startsWith("/") && !AMBIGUOUS.matcher(path).find();
    }
}
