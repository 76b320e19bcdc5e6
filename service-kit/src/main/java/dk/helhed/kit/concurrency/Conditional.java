package dk.helhed.kit.concurrency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers a read with its entity tag, or with 304 where the caller has that state already (RFC 9110 section 13). */
public final class Conditional {

    private static final String ASK_AGAIN = "no-cache";

    private Conditional() {}

    public static Response answer(Request request, String etag, Object view) {
        return unchanged(request, etag, ASK_AGAIN)
                .orElseGet(() -> Response.ok(view)
                        .header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                        .build());
    }

    /** The 304, where the caller has the state of the tag; for tags that are known before the work is done. */
    public static Optional<Response> unchanged(Request request, String etag, String cacheControl) {
        return Optional.ofNullable(request.evaluatePreconditions(EntityTag.valueOf(etag)))
                .map(response -> response.header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                        .build());
    }
}
