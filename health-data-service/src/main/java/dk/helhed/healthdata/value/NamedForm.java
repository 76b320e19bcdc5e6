package dk.helhed.healthdata.value;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets {@code format=} of the values decide before {@code Accept}: the web framework chooses by the header alone. */
@Singleton
class NamedForm {

    private static final int AFTER_THE_GUARDS = 60;

    void register(@Observes Filters filters) {
        filters.register(NamedForm::handle, AFTER_THE_GUARDS);
    }

    private static void handle(RoutingContext context) {
        if (context.request().path().equals("/v1/values")) {
            String format = context.request().getParam("format");
            if (format != null) {
                context.request().headers().set("Accept", format.startsWith("csv") ? "text/csv" : "application/json");
            }
        }
        context.next();
    }
}
