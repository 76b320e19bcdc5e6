package dk.helhed.kit.metrics;

import dk.helhed.kit.trace.Route;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;

/**
 * Names what was asked for by the template that it matched. Quarkus itself would name a request that is refused before
 * that by its path: what callers write there is nobody's business, and each new one would be a series of its own.
 */
@Singleton
class RequestTags implements HttpServerMetricsTagsContributor {

    @Override
    public Tags contribute(Context request) {
        String template = request.requestContextLocalData(Route.FIELD);
        HttpMethod method = request.request().method();
        return Tags.of(
                "uri",
                template == null ? "NONE" : template,
                "method",
                HttpMethod.values().contains(method) ? method.name() : "OTHER");
    }
}
