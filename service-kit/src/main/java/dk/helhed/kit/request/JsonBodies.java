package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of a request before its resource method is called; {@link StrictJsonReader} hands it over. */
public class JsonBodies {

    // After the guard that looks at what stands beside the body.
    private static final int LATE = 6_000;

    private final StrictJson json;
    private final RawBody bodies;
    private final long maxBody;

    JsonBodies(
            StrictJson json,
            RawBody bodies,
            @ConfigProperty(name = "helhed.request.max-body", defaultValue = "1M") MemorySize maxBody) {
        this.json = json;
        this.bodies = bodies;
        this.maxBody = maxBody.asLongValue();
    }

    /** Null where there is nothing to wait for. */
    @ServerRequestFilter(priority = LATE)
    public @Nullable Uni<Void> read(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        Optional<Class<?>> type = bodyOf(resource.getResourceMethod());
        if (type.isEmpty() || !isJson(request)) {
            return null;
        }
        return bodies.read(http, maxBody)
                .chain(body -> json.readAside(body, type.get()))
                .invoke(draft -> request.setEntityStream(new ReadDraft(draft)))
                .replaceWithVoid();
    }

    static boolean isBody(Class<?> type) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type);
    }

    private static Optional<Class<?>> bodyOf(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (isBody(parameter.getType()) && !isNamed(parameter)) {
                return Optional.of(parameter.getType());
            }
        }
        return Optional.empty();
    }

    /** Whether it says by an annotation that it comes from somewhere else than the body. */
    private static boolean isNamed(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy."));
    }

    /** What is no JSON is refused where the reader is chosen. */
    private static boolean isJson(ContainerRequestContext request) {
        try {
            MediaType type = request.getMediaType();
            return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
