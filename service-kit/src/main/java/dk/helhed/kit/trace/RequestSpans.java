package dk.helhed.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** One span for each request; in front of all guards, so that what they refuse is in the trace too. */
@Singleton
class RequestSpans {

    // Higher than the kit's guards: the higher a number, the earlier the filter.
    private static final int BEFORE_ALL = 20_000;

    private final Traces traces;

    RequestSpans(Traces traces) {
        this.traces = traces;
    }

    void register(@Observes Filters filters) {
        if (traces.areOn()) {
            filters.register(this::handle, BEFORE_ALL);
        }
    }

    private void handle(RoutingContext request) {
        String method = name(request.request().method());
        Span span = traces.serve(method, request.request().getHeader(Traces.HEADER));
        request.addEndHandler(ended -> end(span, method, request.response().getStatusCode()));
        request.next();
    }

    private static void end(Span span, String method, int status) {
        String route = Route.current();
        if (route != null) {
            span.updateName(method + " " + route).setAttribute(SpanFields.ROUTE, route);
        }
        span.setAttribute(SpanFields.STATUS, (long) status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** A method that nobody knows is a text of the caller's. */
    private static String name(HttpMethod method) {
        return HttpMethod.values().contains(method) ? method.name() : "_OTHER";
    }
}
