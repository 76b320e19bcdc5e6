package dk.helhed.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a service: one for each request, each record that is sent and each that is processed. They are made here
 * and not by Quarkus, whose own have paths, queries and SQL in them; while tracing is off nothing is done at all.
 */
@ApplicationScoped
public class Traces {

    /** As a header of a request and of a record. */
    public static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final boolean on;

    Traces(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean off) {
        this.tracer = tracer;
        this.on = !off;
    }

    boolean areOn() {
        return on;
    }

    /** The trace that the work at hand belongs to; null where there is none. */
    public @Nullable String current() {
        return on ? Traceparent.of(Span.current()) : null;
    }

    /** Begins a span for a request. It is current until the context of the request is forgotten, so that all of its log names it. */
    @SuppressWarnings("MustBeClosedChecker") // It ends with the context that it stands in.
    Span serve(String method, @Nullable String traceparent) {
        Context parent = Traceparent.read(traceparent);
        Span span = start(method, SpanKind.SERVER, parent);
        span.setAttribute(SpanFields.METHOD, method);
        Scope unused = parent.with(span).makeCurrent();
        return span;
    }

    /** Begins the sending of a record. One that belongs to no trace begins none: it came with headers of its own. */
    public Sending send(String topic, @Nullable String traceparent) {
        if (!on || traceparent == null) {
            return new Sending(null, traceparent);
        }
        Span span = record("send", topic, SpanKind.PRODUCER, Traceparent.read(traceparent));
        return new Sending(span, Traceparent.of(span));
    }

    /** Processes a record as a part of the trace that it came with. */
    public Uni<Void> process(String topic, @Nullable String traceparent, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> on ? traced(topic, Traceparent.read(traceparent), work) : work.get());
    }

    @SuppressWarnings("MustBeClosedChecker") // It is closed when the work has ended.
    private Uni<Void> traced(String topic, Context parent, Supplier<Uni<Void>> work) {
        Span span = record("process", topic, SpanKind.CONSUMER, parent);
        Scope scope = parent.with(span).makeCurrent();
        return work.get().onTermination().invoke((done, failure, cancelled) -> {
            end(span, failure);
            scope.close();
        });
    }

    private Span record(String operation, String topic, SpanKind kind, Context parent) {
        return start(operation + " " + topic, kind, parent)
                .setAttribute(SpanFields.SYSTEM, "kafka")
                .setAttribute(SpanFields.TOPIC, topic)
                .setAttribute(SpanFields.OPERATION, operation);
    }

    private Span start(String name, SpanKind kind, Context parent) {
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
    }

    /** The kind of a failure, never its words: they may repeat what a caller wrote. */
    static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute(SpanFields.FAILURE, failure.getClass().getSimpleName());
        }
        span.end();
    }
}
