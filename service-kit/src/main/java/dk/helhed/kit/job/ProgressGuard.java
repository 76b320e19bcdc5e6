package dk.helhed.kit.job;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses who may not follow something: the head of a stream is sent before its first look. */
class ProgressGuard {

    /** For the binding of the filter alone, which says nothing of a reader. */
    private interface AnyReader extends ProgressReader<ProgressView> {}

    private final Instance<ProgressReader<?>> readers;

    ProgressGuard(@Any Instance<ProgressReader<?>> readers) {
        this.readers = readers;
    }

    @ProgressEndpoint(AnyReader.class)
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri, ResourceInfo operation) {
        String id = uri.getPathParameters().getFirst("id");
        // What is no UUID is refused where the parameter is read.
        return isUuid(id)
                ? reader(operation).one(UUID.fromString(id)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private ProgressReader<?> reader(ResourceInfo operation) {
        return readers.select(operation
                        .getResourceMethod()
                        .getAnnotation(ProgressEndpoint.class)
                        .value())
                .get();
    }

    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equalsIgnoreCase(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
