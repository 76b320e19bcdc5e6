package dk.helhed.kit.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finds every schema of a document, those within others too. */
final class SchemaWalk {

    static final String SCHEMAS = "#/components/schemas/";

    private SchemaWalk() {}

    /** The schema itself and all within it, as far as they are written there and not referred to. */
    static Stream<Schema> within(@Nullable Schema schema) {
        if (schema == null) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(schema), inner(schema).flatMap(SchemaWalk::within));
    }

    private static Stream<Schema> inner(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return Stream.of(
                        properties == null ? List.<Schema>of() : properties.values(),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getContentSchema() == null ? List.<Schema>of() : List.of(schema.getContentSchema()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()),
                        orNone(schema.getOneOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getAllOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    static void each(OpenAPI document, Consumer<Schema> visit) {
        Components components = document.getComponents();
        components.getSchemas().values().forEach(schema -> within(schema).forEach(visit));
        operations(document).forEach(operation -> {
            asked(operation).forEach(visit);
            answered(operation).forEach(visit);
        });
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** The schemas of what an operation takes. */
    static Stream<Schema> asked(Operation operation) {
        Stream<Schema> parameters = operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream().map(Parameter::getSchema);
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.empty()
                : of(operation.getRequestBody().getContent());
        return Stream.concat(parameters, body).flatMap(SchemaWalk::within);
    }

    /** The schemas of what an operation answers. */
    static Stream<Schema> answered(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream().flatMap(SchemaWalk::answered);
    }

    static Stream<Schema> answered(APIResponse response) {
        Stream<Schema> headers = response.getHeaders() == null
                ? Stream.empty()
                : response.getHeaders().values().stream().map(Header::getSchema);
        return Stream.concat(headers, of(response.getContent())).flatMap(SchemaWalk::within);
    }

    private static Stream<Schema> of(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().map(type -> type.getSchema());
    }

    /** The names of the schemas that can be reached from these, step by step. */
    static Set<String> reached(Components components, Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> follow(components, schema, names));
        return names;
    }

    private static void follow(Components components, Schema schema, Set<String> names) {
        String name = schema.getRef() == null ? null : schema.getRef().substring(SCHEMAS.length());
        if (name != null && names.add(name)) {
            Schema target = Objects.requireNonNull(components.getSchemas().get(name), name);
            within(target).forEach(inner -> follow(components, inner, names));
        }
    }
}
