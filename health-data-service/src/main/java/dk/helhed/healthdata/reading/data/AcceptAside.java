package dk.helhed.healthdata.reading.data;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the header {@code Accept} of a question aside before the web framework reads it: the formats are not known to the
 * framework, and it would compare each of ten thousand ranges with each of them.
 */
@Singleton
class AcceptAside {

    private static final Pattern QUESTIONS = Pattern.compile("/v1/datasets/[^/]+/(?:data|query)");
    private static final int AFTER_THE_GUARDS = 60;
    private static final String ACCEPT = AcceptAside.class.getName();

    void register(@Observes Filters filters) {
        filters.register(AcceptAside::handle, AFTER_THE_GUARDS);
    }

    private static void handle(RoutingContext context) {
        if (QUESTIONS.matcher(context.request().path()).matches()) {
            List<String> accepted = context.request().headers().getAll("Accept");
            if (!accepted.isEmpty()) {
                context.put(ACCEPT, String.join(",", accepted));
                context.request().headers().remove("Accept");
            }
        }
        context.next();
    }

    static @Nullable String of(RoutingContext context) {
        return context.get(ACCEPT);
    }
}
