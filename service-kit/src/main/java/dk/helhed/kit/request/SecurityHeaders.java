package dk.helhed.kit.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Puts on every answer what tells a browser to do nothing clever with it. Strict-Transport-Security is not here: TLS
 * ends at the ingress, and only the ingress knows that it does.
 */
@Singleton
class SecurityHeaders {

    private static final String CLOSED = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> put(context));
        context.next();
    }

    private static void put(RoutingContext context) {
        MultiMap headers = context.response().headers();
        boolean page = isSwaggerUi(context.request().path());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", page ? SWAGGER_UI : CLOSED);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // Published figures are meant for other sites' dashboards; who may read what is said by CORS and the token.
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        if (!headers.contains("Cache-Control") && !page) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isSwaggerUi(String path) {
        return path != null && path.startsWith("/swagger-ui");
    }
}
