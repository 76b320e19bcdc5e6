package dk.helhed.kit.visibility;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What a reader gets to see of an item that may be closed. */
public sealed interface Disclosed<V> {

    /** All of it. */
    record Whole<V>(V view, long version) implements Disclosed<V> {}

    /** That it is closed. */
    record Closed<V>(Redacted placeholder) implements Disclosed<V> {}

    default Response toResponse(Request request) {
        return switch (this) {
            case Whole<V>(V view, long version) -> Conditional.answer(request, ETag.of(version), view);
            case Closed<V>(Redacted placeholder) -> Response.ok(placeholder).build();
        };
    }
}
