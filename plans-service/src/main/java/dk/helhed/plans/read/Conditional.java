package dk.helhed.plans.read;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers a read with its entity tag, or with 304 where the caller has that state already (RFC 9110 section 13). */
public final class Conditional {

    private Conditional() {}

    public static Response answer(Request request, String etag, Object view) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(EntityTag.valueOf(etag));
        Response.ResponseBuilder response = unchanged == null ? Response.ok(view) : unchanged;
        return response.header(HttpHeaders.ETAG, etag).build();
    }
}
