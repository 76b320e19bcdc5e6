package dk.helhed.kit.concurrency;

import dk.helhed.kit.history.Effect;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change answers, in a form that can be kept and given again.
 *
 * @param body a view, or the JSON text of one when the answer is a repetition
 * @param replayed true when an earlier request with the same key did the work
 * @param published whether everyone may read what was changed, as it is now
 * @param also what was changed besides what is answered
 */
public record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        Object body,
        boolean replayed,
        boolean published,
        List<Effect> also) {

    public Answer {
        also = List.copyOf(also);
    }

    public Answer(int status, @Nullable String location, @Nullable String etag, Object body, boolean replayed) {
        this(status, location, etag, body, replayed, false, List.of());
    }

    public static Answer created(String location, long version, Object view) {
        return new Answer(201, location, ETag.of(version), view, false);
    }

    public static Answer changed(long version, Object view) {
        return new Answer(200, null, ETag.of(version), view, false);
    }

    /** What was asked for is not done yet: it is followed at its location. */
    public static Answer accepted(String location, long version, Object view) {
        return new Answer(202, location, ETag.of(version), view, false);
    }

    /** Says for history that everyone may read what was changed, or not. */
    public Answer published(boolean isPublished) {
        return new Answer(status, location, etag, body, replayed, isPublished, also);
    }

    /** Records in history another thing that the same request changed. */
    public Answer alsoChanged(Effect effect) {
        return alsoChanged(List.of(effect));
    }

    /** The same of many things. */
    public Answer alsoChanged(List<Effect> effects) {
        List<Effect> all = new ArrayList<>(also);
        all.addAll(effects);
        return new Answer(status, location, etag, body, replayed, published, all);
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
