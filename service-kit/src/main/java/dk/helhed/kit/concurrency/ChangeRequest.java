package dk.helhed.kit.concurrency;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller says about a change besides its body: the version that it saw, and a key that makes repeating harmless. */
public class ChangeRequest {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @HeaderParam("If-Match")
    @Parameter(description = "The ETag of the version that the change is meant for.", example = "\"3\"")
    @Nullable
    String ifMatch;

    @HeaderParam("Idempotency-Key")
    @Parameter(
            description =
                    "A key of the caller's own for this one change; the same key again gets the first answer again.",
            example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
    @Nullable
    String idempotencyKey;

    @Context
    @Nullable
    UriInfo uri;

    @Context
    @Nullable
    Request request;

    /** The version that the caller saw; 428 when it does not say. */
    public long expectedVersion() {
        return ETag.expected(ifMatch);
    }

    /** The caller's key, null where it gave none; 400 when it is not 1 to 128 printable ASCII characters. */
    @Nullable
    String key() {
        if (idempotencyKey == null) {
            return null;
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .with(FieldProblem.header("Idempotency-Key", "idempotency-key"));
        }
        return idempotencyKey;
    }

    boolean creates() {
        return request != null && "POST".equals(request.getMethod());
    }

    String target() {
        return (request == null ? "" : request.getMethod()) + " " + (uri == null ? "" : uri.getPath());
    }
}
