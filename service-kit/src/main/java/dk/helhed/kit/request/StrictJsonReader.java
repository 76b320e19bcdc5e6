package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads every JSON body that a resource takes as a record. */
@Provider
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Object> {

    private final StrictJson json;
    private final int maxBody;

    StrictJsonReader(
            StrictJson json,
            @ConfigProperty(name = "helhed.request.max-body", defaultValue = "1M") MemorySize maxBody) {
        this.json = json;
        this.maxBody = maxBody.asBigInteger().intValueExact();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        // A body sent in chunks says its size only by ending.
        byte[] body = entityStream.readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", maxBody)
                    .withHeader("Connection", "close");
        }
        return json.read(body, type);
    }
}
