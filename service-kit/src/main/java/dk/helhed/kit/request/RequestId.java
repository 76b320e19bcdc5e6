package dk.helhed.kit.request;

import dk.helhed.kit.text.CprGuard;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request a name that its answer, its problem and every line of its log share. */
@Singleton
class RequestId {

    static final String HEADER = "X-Request-Id";
    static final String LOG_FIELD = "requestId";

    // A caller's own id ends up in log lines: nothing but these characters gets there.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void handle(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id =
                given != null && isAcceptable(given) ? given : UUID.randomUUID().toString();
        context.response().putHeader(HEADER, id);
        MDC.put(LOG_FIELD, id);
        context.next();
    }

    static boolean isAcceptable(String given) {
        return FORM.matcher(given).matches() && !CprGuard.isWrittenAsCpr(given);
    }
}
