package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller says about a change besides its body: the version that it saw, and a key that makes repeating harmless. */
public class ChangeRequest {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @HeaderParam("If-Match")
    @Parameter(
            description = "The ETag of the version that the change is meant for.",
            example = "\"3\"",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 100,
                            pattern = "\"[0-9]{1,18}(\\.[0-9a-f]{1,64})?(-gzip)?\""))
    @Nullable
    String ifMatch;

    @HeaderParam("Idempotency-Key")
    @Parameter(
            description =
                    "A key of the caller's own for this one change; the same key again gets the first answer again.",
            example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1",
            schema = @Schema(type = SchemaType.STRING, maxLength = 128, pattern = "[!-~]{1,128}"))
    @Nullable
    String idempotencyKey;

    @HeaderParam("Change-Reason")
    @Parameter(
            description = "Why, in at most 500 characters (UTF-8), where the body has no reason; kept in the history.",
            example = "Corrected after the meeting of the steering group.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @Nullable
    String changeReason;

    private boolean isPart;

    @Context
    @Nullable
    UriInfo uri;

    @Context
    @Nullable
    Request request;

    @Context
    @Nullable
    ResourceInfo operation;

    @Context
    @Nullable
    HttpServerResponse response;

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

    /** The reason that the header gives; null where it gives none. */
    @Nullable
    String reason() {
        return changeReason == null ? null : ReasonHeader.read(changeReason);
    }

    /** Those of the caller's roles that the operation asks for: the ones that the caller acts in. */
    List<String> actsAs(Caller caller) {
        RolesAllowed asked = operation == null ? null : asked(operation);
        return caller.roles().stream()
                .filter(role -> asked == null || List.of(asked.value()).contains(role))
                .sorted()
                .toList();
    }

    private static @Nullable RolesAllowed asked(ResourceInfo operation) {
        RolesAllowed own = operation.getResourceMethod().getAnnotation(RolesAllowed.class);
        return own == null ? operation.getResourceClass().getAnnotation(RolesAllowed.class) : own;
    }

    /** Who changes something with this request, and why: for what is done later on its behalf. */
    public Cause cause(Caller caller) {
        return cause(caller, reason());
    }

    Cause cause(Caller caller, @Nullable String because) {
        return new Cause(caller.requireMunicipality(), caller.client(), actsAs(caller), because, id(), target());
    }

    /** The request's id, as its answer and the log have it. */
    String id() {
        return response == null ? "" : response.headers().get("X-Request-Id");
    }

    /** One of several changes that this request makes together: recorded as of it, without a key of its own. */
    public ChangeRequest part() {
        ChangeRequest part = new ChangeRequest();
        part.changeReason = changeReason;
        part.uri = uri;
        part.request = request;
        part.operation = operation;
        part.response = response;
        part.isPart = true;
        return part;
    }

    /** The version that the caller saw, as it was written. */
    @Nullable
    String seen() {
        return ifMatch;
    }

    boolean creates() {
        return !isPart && request != null && "POST".equals(request.getMethod());
    }

    String target() {
        return (request == null ? "" : request.getMethod()) + " " + path();
    }

    String path() {
        return uri == null ? "" : uri.getPath();
    }
}
