package dk.helhed.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a span as W3C writes it. Nothing else is taken from others: {@code tracestate} and baggage are free text. */
final class Traceparent {

    private static final TextMapGetter<String> ALONE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String header) {
            return List.of(Traces.HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String header, String name) {
            return name.equals(Traces.HEADER) ? header : null;
        }
    };

    private Traceparent() {}

    /** What is malformed begins a trace of its own. */
    static Context read(@Nullable String header) {
        return header == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), header, ALONE);
    }

    /** Null where nothing is traced. */
    static @Nullable String of(Span span) {
        SpanContext name = span.getSpanContext();
        return name.isValid()
                ? "00-" + name.getTraceId() + "-" + name.getSpanId() + "-"
                        + name.getTraceFlags().asHex()
                : null;
    }
}
