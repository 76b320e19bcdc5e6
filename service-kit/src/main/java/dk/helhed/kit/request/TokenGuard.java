package dk.helhed.kit.request;

import dk.helhed.kit.problem.Failures;
import dk.helhed.kit.problem.ProblemAnswers;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses an Authorization header that is no access token in form, before anyone takes it apart. It is refused also where
 * no token is needed: who sends one means to be known by it.
 */
@Singleton
class TokenGuard {

    // Three parts of base64url (RFC 7515 section 3.1), none of them empty.
    private static final Pattern FORM =
            Pattern.compile("(?i:bearer) {1,9}[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int UNAUTHORIZED = 401;

    private final ProblemAnswers answers;

    TokenGuard(ProblemAnswers answers) {
        this.answers = answers;
    }

    void handle(RoutingContext context) {
        List<String> sent = context.request().headers().getAll("Authorization");
        if (sent.isEmpty() || isToken(sent)) {
            context.next();
        } else {
            answers.send(Failures.ofStatus(UNAUTHORIZED, true), context);
        }
    }

    private static boolean isToken(List<String> sent) {
        return sent.size() == 1 && FORM.matcher(sent.getFirst().strip()).matches();
    }
}
