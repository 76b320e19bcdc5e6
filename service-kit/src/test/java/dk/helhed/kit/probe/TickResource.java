package dk.helhed.kit.probe;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What goes on for longer than a sender may take, and where bodies are read. */
@Path("/v1/ticks")
class TickResource {

    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> ticks() {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(500))
                .select()
                .first(14)
                .map(String::valueOf);
    }

    @POST
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Map<String, Object>> read(TickDraft draft) {
        return Uni.createFrom().item(Map.of("readBy", TickDraft.readBy, "onEventLoop", Context.isOnEventLoopThread()));
    }
}
