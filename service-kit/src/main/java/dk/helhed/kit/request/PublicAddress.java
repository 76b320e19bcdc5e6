package dk.helhed.kit.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names in Location and Link what callers can reach, where a gateway knows the service under a path of its own. */
@Singleton
class PublicAddress {

    private final Optional<URI> address;

    PublicAddress(@ConfigProperty(name = "helhed.public-url") Optional<URI> address) {
        this.address = address.filter(known -> !known.getRawPath().isEmpty());
    }

    void handle(RoutingContext context) {
        address.ifPresent(known ->
                context.addHeadersEndHandler(sent -> put(context.response().headers(), known)));
        context.next();
    }

    static void put(MultiMap headers, URI known) {
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", known + URI.create(location).getRawPath());
        }
        String link = headers.get("Link");
        if (link != null) {
            headers.set("Link", link.replace("</", "<" + known.getRawPath() + "/"));
        }
    }
}
