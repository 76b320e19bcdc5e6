package dk.helhed.kit.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Puts on every answer what makes a browser do nothing clever with it. Strict-Transport-Security is not here: TLS
 * ends at the ingress, and only the ingress knows that it does.
 */
@Singleton
public class SecurityHeaders {

    /** An answer that is a page says its own; without one, nothing may be loaded. */
    private static final String POLICY = "Content-Security-Policy";

    private static final String CLOSED = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Those of every answer, also of one that no resource gives. */
    public static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            POLICY,
            CLOSED,
            "Referrer-Policy",
            "no-referrer",
            "X-Frame-Options",
            "DENY",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            // Published figures are meant for other sites' dashboards; who may read what is said by CORS and the token.
            "Cross-Origin-Resource-Policy",
            "cross-origin");

    void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> put(context));
        context.next();
    }

    private static void put(RoutingContext context) {
        MultiMap headers = context.response().headers();
        boolean page = isSwaggerUi(context.request().path());
        String own = headers.get(POLICY);
        EVERYWHERE.forEach(headers::set);
        if (own != null) {
            headers.set(POLICY, own);
        }
        if (page) {
            headers.set(POLICY, SWAGGER_UI);
        }
        // The CORS headers name the site that asks: a cache must not give one site's answer to another.
        String vary = headers.get("Vary");
        headers.set("Vary", vary == null ? "Origin" : vary + ", Origin");
        if (!headers.contains("Cache-Control") && !page) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isSwaggerUi(String path) {
        return path != null && path.startsWith("/swagger-ui");
    }
}
