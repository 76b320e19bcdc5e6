package dk.helhed.healthdata.submission;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers who may not follow a submission before the stream begins: its head is sent before its first event is looked up. */
class SubmissionGuard {

    private final SubmissionReader reader;

    SubmissionGuard(SubmissionReader reader) {
        this.reader = reader;
    }

    /** Marks the stream. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Guarded {}

    @Guarded
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        String id = uri.getPathParameters().getFirst("id");
        return isUuid(id)
                ? reader.get(UUID.fromString(id)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** What is none is refused where the parameter is read. */
    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equalsIgnoreCase(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
