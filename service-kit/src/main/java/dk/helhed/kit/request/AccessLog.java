package dk.helhed.kit.request;

import dk.helhed.kit.trace.Route;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One line for each request: who did what, how it ended, how long it took. Never a body, never a query. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("dk.helhed.access");

    void handle(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> write(context, start));
        context.next();
    }

    private static void write(RoutingContext context, long start) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Logger.Level level = isProbe(context) ? Logger.Level.DEBUG : Logger.Level.INFO;
        LOG.log(
                level,
                context.request().method() + " " + path() + " "
                        + context.response().getStatusCode() + " " + millis
                        + " ms id=" + context.response().headers().get(RequestId.HEADER) + " client="
                        + client(context));
    }

    private static boolean isProbe(RoutingContext context) {
        return context.request().uri().startsWith("/q/");
    }

    /** The template where a resource matched, so that what a caller put into a path stays out of the log. */
    private static String path() {
        String template = Route.current();
        return template == null ? "(no resource)" : template;
    }

    private static String client(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return "anonymous";
        }
        Principal principal = user.getSecurityIdentity().getPrincipal();
        String party = principal instanceof JsonWebToken token ? claim(token) : null;
        return party == null ? principal.getName() : party;
    }

    private static @Nullable String claim(JsonWebToken token) {
        Object party = token.getClaim("azp");
        return party == null ? null : party.toString();
    }
}
