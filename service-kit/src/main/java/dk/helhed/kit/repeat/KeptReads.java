package dk.helhed.kit.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.caller.ReadSnapshot;
import dk.helhed.kit.trace.Route;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeps the answer of a read as bytes: of one that read the database, and nothing that goes on record each time. */
public class KeptReads {

    private static final String JSON = "application/json;charset=UTF-8";

    private final RepeatedReads reads;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    KeptReads(RepeatedReads reads, CurrentVertxRequest request, ObjectMapper json) {
        this.reads = reads;
        this.request = request;
        this.json = json;
    }

    @ServerResponseFilter
    public void filter(ContainerResponseContext response) throws JsonProcessingException {
        ReadAsked asked = RepeatedReads.asked(request.getCurrent());
        ReadSnapshot snapshot = asked == null ? null : ReadSnapshot.ofRequest();
        if (asked == null || snapshot == null || !isKeepable(response)) {
            return;
        }
        byte[] body = new byte[0];
        if (response.hasEntity()) {
            body = json.writeValueAsBytes(response.getEntity());
            response.setEntity(body);
            response.getHeaders().putSingle("Content-Type", JSON);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String template = Route.current();
        reads.keep(
                snapshot.caller(),
                asked,
                new KeptRead(
                        snapshot.state(),
                        reads.second(),
                        response.getStatus(),
                        headers,
                        body,
                        template == null ? "(no resource)" : template));
    }

    private static boolean isKeepable(ContainerResponseContext response) {
        return switch (Response.Status.fromStatusCode(response.getStatus())) {
            case OK -> response.getEntity() instanceof Record && isJson(response.getMediaType());
            case NOT_MODIFIED -> !response.hasEntity();
            case null, default -> false;
        };
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
