package dk.helhed.kit.page;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for; a bean parameter of every list. */
public class PageRequest {

    private static final int MOST = 200;
    // The values of a sorted list's keys are in it.
    static final int LONGEST = 4_096;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(
            description = "The most items on the page.",
            example = "50",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    int limit;

    @QueryParam("cursor")
    @Size(max = PageRequest.LONGEST)
    @Parameter(
            description = "The nextCursor of the page before this one.",
            example = "ODMxZjRhMGMwMTk4YzZmMg",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
    @Nullable
    @Identifier
    String cursor;

    @Context
    @Nullable
    UriInfo uri;

    public PageRequest() {}

    PageRequest(int limit, @Nullable String cursor, UriInfo uri) {
        this.limit = limit;
        this.cursor = cursor;
        this.uri = uri;
    }

    /** How many items the page may hold. @throws Problem 400 when it is not 1 to 200 */
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("limit", "range", 1, MOST));
        }
        return limit;
    }

    /** How many rows to read: one more than the page holds, which shows whether there is another page. */
    public int fetch() {
        return limit() + 1;
    }

    /** Read rows whose key is greater than this; null for the first page. @throws Problem 400 for a foreign cursor */
    public @Nullable String after() {
        return cursor == null ? null : Cursor.keyOf(cursor, fingerprint());
    }

    /** As {@link #after()}, where the key is a UUID. */
    public @Nullable UUID afterId() {
        String after = after();
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Cursor.refused("cursor");
        }
    }

    /** As {@link #after()}, where the key is a whole number. */
    public @Nullable Long afterNumber() {
        String after = after();
        try {
            Long number = after == null ? null : Long.valueOf(after);
            if (number != null && number < 0) {
                throw Cursor.refused("cursor");
            }
            return number;
        } catch (NumberFormatException e) {
            throw Cursor.refused("cursor");
        }
    }

    String fingerprint() {
        return Cursor.fingerprint(uri().getPath(), uri().getQueryParameters());
    }

    UriInfo uri() {
        return Objects.requireNonNull(uri, "a bean parameter is filled in by JAX-RS");
    }
}
