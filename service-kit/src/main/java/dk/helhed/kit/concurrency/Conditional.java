package dk.helhed.kit.concurrency;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers a read with its entity tag, or with 304 where the caller has that state already (RFC 9110 section 13). */
public final class Conditional {

    private Conditional() {}

    /** For what not everyone may read: no cache keeps it. */
    public static Response answer(Request request, String etag, Object view) {
        return answer(request, etag, view, "no-store");
    }

    public static Response answer(Request request, String etag, Object view, String cacheControl) {
        return (has(request, etag) ? Response.notModified() : Response.ok(view))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    /**
     * Whether the caller has the state of the tag already.
     *
     * @throws Problem 412 where it asks for another state than that one (If-Match)
     */
    public static boolean has(Request request, String etag) {
        EntityTag tag = EntityTag.valueOf(etag);
        Response.@Nullable ResponseBuilder decided = request.evaluatePreconditions(tag);
        if (decided == null) {
            // If-None-Match compares weakly (RFC 9110 section 13.1.2): a proxy that compresses makes the caller's tag a
            // weak one.
            decided = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
            return decided != null && status(decided) == Response.Status.NOT_MODIFIED.getStatusCode();
        }
        if (status(decided) == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, "precondition-failed.read");
        }
        return true;
    }

    private static int status(Response.ResponseBuilder decided) {
        return decided.build().getStatus();
    }
}
