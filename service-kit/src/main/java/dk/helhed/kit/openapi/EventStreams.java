package dk.helhed.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a stream of server-sent events as what it is: a text, with a model in the data of each event. */
final class EventStreams {

    private static final String MEDIA_TYPE = "text/event-stream";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventStreams() {}

    static void describe(Map<String, Schema> schemas, Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .filter(response -> response.getContent().hasMediaType(MEDIA_TYPE))
                .map(response -> response.getContent().getMediaType(MEDIA_TYPE))
                .forEach(stream -> describe(schemas, stream));
    }

    private static void describe(Map<String, Schema> schemas, MediaType stream) {
        Schema model = stream.getSchema();
        stream.setSchema(OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Each event has the model of contentSchema as JSON in its data.")
                .contentMediaType("application/json")
                .contentSchema(model));
        try {
            stream.setExample("data:" + JSON.writeValueAsString(example(schemas, model)) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the examples of its members make; null where a member has none and may be null. */
    private static @Nullable Object example(Map<String, Schema> schemas, Schema schema) {
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(SchemaWalk.SCHEMAS.length());
            return example(schemas, Objects.requireNonNull(schemas.get(name), name));
        }
        if (schema.getExamples() != null) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getItems() != null) {
            return List.of();
        }
        if (List.of(Schema.SchemaType.BOOLEAN).equals(schema.getType())) {
            return false;
        }
        if (schema.getProperties() == null) {
            return schema.getConstValue();
        }
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, member) -> example.put(name, example(schemas, member)));
        return example;
    }
}
