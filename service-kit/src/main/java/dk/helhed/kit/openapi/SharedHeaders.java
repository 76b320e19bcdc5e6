package dk.helhed.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of our answers, and where they occur. */
final class SharedHeaders {

    /** Marks a list that has an ETag; a single resource has one anyway. */
    private static final String CONDITIONAL = "x-conditional";

    private static final String UNCHANGED = "NotModified";

    private SharedHeaders() {}

    static void addTo(Components components) {
        APIResponse unchanged =
                OASFactory.createAPIResponse().description("What If-None-Match names is still what there is.");
        put(unchanged, "ETag");
        put(unchanged, "X-Request-Id");
        components.addResponse(UNCHANGED, unchanged);
        add(
                components,
                "X-Request-Id",
                "The request's id: the caller's own, or one made for it.",
                "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1");
        add(components, "ETag", "The version of what is answered; send it as If-Match with a change.", "\"3\"");
        add(components, "Location", "Where the new resource is.", "/v1/plans/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1");
        add(
                components,
                "Link",
                "The first page and the next one (RFC 8288).",
                "</v1/plans?cursor=ODMxZjRhMGM>; rel=\"next\"");
        add(components, "Retry-After", "Seconds to wait before trying again.", "2");
        add(components, "WWW-Authenticate", "How to authenticate (RFC 6750).", "Bearer error=\"invalid_token\"");
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** Whether what is read has an ETag, so that a caller can ask on condition. */
    static boolean isConditional(Operation operation, HttpMethod method) {
        APIResponse read = operation.getResponses().getAPIResponse("200");
        return method == HttpMethod.GET && read != null && hasHeader(read, "ETag");
    }

    static void addTo(Operation operation, String path, HttpMethod method) {
        addToSuccesses(operation, path, method);
        APIResponse read = operation.getResponses().getAPIResponse("200");
        if (read != null && operation.hasExtension(CONDITIONAL)) {
            operation.removeExtension(CONDITIONAL);
            put(read, "ETag");
        }
        if (isConditional(operation, method)) {
            operation.getResponses().addAPIResponse("304", SharedAnswers.reference(UNCHANGED));
        }
    }

    private static boolean hasHeader(APIResponse response, String name) {
        return response.getHeaders() != null && response.getHeaders().containsKey(name);
    }

    private static void addToSuccesses(Operation operation, String path, HttpMethod method) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null && status.startsWith("2")) {
                put(response, "X-Request-Id");
                if (status.equals("201") || status.equals("202")) {
                    put(response, "Location");
                }
                if (isPage(response)) {
                    put(response, "Link");
                } else if (method != HttpMethod.GET || path.endsWith("}")) {
                    put(response, "ETag");
                }
            }
        });
    }

    private static void put(APIResponse response, String name) {
        if (!hasHeader(response, name)) {
            response.addHeader(name, reference(name));
        }
    }

    private static boolean isPage(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .anyMatch(schema -> schema != null && isPage(schema));
    }

    private static boolean isPage(Schema schema) {
        return schema.getRef() != null && schema.getRef().endsWith("List");
    }

    private static void add(Components components, String name, String description, String example) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .examples(List.of(example))));
    }
}
