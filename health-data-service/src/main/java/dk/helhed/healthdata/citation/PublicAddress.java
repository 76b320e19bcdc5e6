package dk.helhed.healthdata.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the service is reached from outside, as it is configured: what a request says of its host is never repeated. */
@ApplicationScoped
public class PublicAddress {

    private final String base;

    PublicAddress(@ConfigProperty(name = "helhed.public-url") URI base) {
        String written = base.toString();
        this.base = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    /** @param path from {@code /v1} on, with its query */
    public URI of(String path) {
        return URI.create(base + path);
    }
}
