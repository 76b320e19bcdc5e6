package dk.helhed.kit.trace;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** A record on its way to the broker, and what it is to name as its trace. */
public final class Sending {

    private final @Nullable Span span;
    private final @Nullable String traceparent;

    Sending(@Nullable Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    /** Null where it belongs to none. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public void ended(@Nullable Throwable failure) {
        if (span != null) {
            Traces.end(span, failure);
        }
    }
}
