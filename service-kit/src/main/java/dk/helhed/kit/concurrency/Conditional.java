package dk.helhed.kit.concurrency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers a read with its entity tag, or with 304 where the caller has that state already (RFC 9110 section 13). */
public final class Conditional {

    private Conditional() {}

    /** For what not everyone may read: no cache keeps it. */
    public static Response answer(Request request, String etag, Object view) {
        return answer(request, etag, view, "no-store");
    }

    public static Response answer(Request request, String etag, Object view, String cacheControl) {
        return unchanged(request, etag, cacheControl)
                .orElseGet(() -> Response.ok(view)
                        .header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                        .build());
    }

    /** The 304, where the caller has the state of the tag. */
    private static Optional<Response> unchanged(Request request, String etag, String cacheControl) {
        return Optional.ofNullable(request.evaluatePreconditions(EntityTag.valueOf(etag)))
                .map(response -> response.header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                        .build());
    }
}
