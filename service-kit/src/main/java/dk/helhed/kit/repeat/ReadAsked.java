package dk.helhed.kit.repeat;

import dk.helhed.kit.request.ParameterGuard;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a read asks for, all that may make a difference to its answer but the caller. */
record ReadAsked(String uri, String headers) {

    // Of the caller's own making, and new for each request; none is read by anybody who answers.
    private static final Set<String> NAMES_OF_THE_REQUEST =
            Set.of("x-request-id", "x-correlation-id", "traceparent", "tracestate");

    /** Null where a header must be refused. */
    static @Nullable ReadAsked of(HttpServerRequest request) {
        StringBuilder headers = new StringBuilder();
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (NAMES_OF_THE_REQUEST.contains(name)) {
                if (ParameterGuard.isPersonal(name, header.getValue())) {
                    return null;
                }
            } else if (!name.equals("authorization")) {
                headers.append(name).append(':').append(header.getValue()).append('\n');
            }
        }
        return new ReadAsked(request.uri(), headers.toString());
    }
}
