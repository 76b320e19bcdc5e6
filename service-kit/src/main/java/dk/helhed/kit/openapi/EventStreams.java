package dk.helhed.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes a stream of server-sent events as what it is: a text, with a model in the data of each event. */
final class EventStreams {

    private static final String MEDIA_TYPE = "text/event-stream";

    private EventStreams() {}

    static void describe(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .filter(response -> response.getContent().hasMediaType(MEDIA_TYPE))
                .map(response -> response.getContent().getMediaType(MEDIA_TYPE))
                .forEach(EventStreams::describe);
    }

    private static void describe(MediaType stream) {
        stream.setSchema(OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Each event has the model of contentSchema as JSON in its data.")
                .contentMediaType("application/json")
                .contentSchema(stream.getSchema()));
    }
}
