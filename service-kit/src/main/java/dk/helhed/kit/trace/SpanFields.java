package dk.helhed.kit.trace;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;

/** All that is ever written into a span. None of it holds a path, a query, a body, a key or the text of a failure. */
final class SpanFields {

    static final AttributeKey<String> METHOD = stringKey("http.request.method");
    static final AttributeKey<String> ROUTE = stringKey("http.route");
    static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
    static final AttributeKey<String> SYSTEM = stringKey("messaging.system");
    static final AttributeKey<String> TOPIC = stringKey("messaging.destination.name");
    static final AttributeKey<String> OPERATION = stringKey("messaging.operation.type");
    static final AttributeKey<String> FAILURE = stringKey("error.type");

    private SpanFields() {}
}
