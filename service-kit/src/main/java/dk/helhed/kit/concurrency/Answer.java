package dk.helhed.kit.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a change answers, in a form that can be kept and given again.
 *
 * @param body a view, or the JSON text of one when the answer is a repetition
 * @param replayed true when an earlier request with the same key did the work
 */
public record Answer(
        int status, @Nullable String location, @Nullable String etag, Object body, boolean replayed) {

    public static Answer created(String location, long version, Object view) {
        return new Answer(201, location, ETag.of(version), view, false);
    }

    public static Answer changed(long version, Object view) {
        return new Answer(200, null, ETag.of(version), view, false);
    }

    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }
}
