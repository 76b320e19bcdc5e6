package dk.helhed.kit.outbox;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Serves the JSON Schemas of the topics that this service owns, at the address that each record names. */
@Path("/schemas/{topic}")
@ApplicationScoped
@Cancellable(false)
class SchemaResource {

    private final Map<String, byte[]> schemas = new TreeMap<>();

    SchemaResource(RelayConfig config) throws IOException {
        for (String topic : config.topics().keySet()) {
            String name = "schemas/" + topic + ".schema.json";
            try (InputStream schema =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                // What is put aside as a dead letter has no schema.
                if (schema != null) {
                    schemas.put(topic, schema.readAllBytes());
                }
            }
        }
    }

    @GET
    @PermitAll
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public byte[] get(@PathParam("topic") String topic) {
        byte[] schema = schemas.get(topic);
        if (schema == null) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return schema;
    }
}
