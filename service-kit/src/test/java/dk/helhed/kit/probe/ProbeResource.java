package dk.helhed.kit.probe;

import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Every way in which a request can meet the kit. */
@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probes")
class ProbeResource {

    private static final List<String> KEYS =
            IntStream.range(0, 120).mapToObj("%03d"::formatted).toList();

    private final Pool pool;

    ProbeResource(Pool pool) {
        this.pool = pool;
    }

    @POST
    @PermitAll
    @Operation(operationId = "createProbe", summary = "Create a probe")
    @APIResponseSchema(value = ProbeView.class, responseCode = "201")
    public Uni<Response> create(
            @Nullable
                    @HeaderParam("Idempotency-Key")
                    @Parameter(example = "1", schema = @Schema(type = SchemaType.STRING, maxLength = 128))
                    String key,
            ProbeDraft draft) {
        Context context = Vertx.currentContext();
        if (context == null || !Context.isOnEventLoopThread()) {
            return Uni.createFrom().failure(new IllegalStateException("not on an event loop"));
        }
        ProbeView view = new ProbeView("1", Instant.parse("2024-01-01T00:00:00Z"), null);
        return Uni.createFrom()
                .item(Response.created(URI.create("/v1/probes/1")).entity(view).build());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProbes", summary = "List probes")
    public Uni<RestResponse<Page<String>>> list(
            @BeanParam PageRequest page,
            @Nullable @RestQuery String area,
            @QueryParam("kind") ProbeDraft.@Nullable Kind kind) {
        String after = page.after();
        List<String> rows = KEYS.stream()
                .filter(key -> after == null || key.compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        return Uni.createFrom().item(Pages.respond(page, rows, key -> key, key -> key));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getProbe", summary = "Read a probe")
    public Uni<ProbeView> get(UUID id) {
        return Uni.createFrom().item(new ProbeView(id.toString(), Instant.EPOCH, null));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceProbe", summary = "Change a probe")
    public Uni<ProbeView> change(UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, ProbeDraft draft) {
        return Uni.createFrom().item(new ProbeView(id.toString(), Instant.EPOCH, null));
    }

    @GET
    @Path("/limited")
    @PermitAll
    @Operation(operationId = "getLimitedProbe", summary = "A limited parameter")
    public Uni<String> limited(@RestQuery @Max(5) int size) {
        return Uni.createFrom().item("" + size);
    }

    @GET
    @Path("/secret")
    @RolesAllowed("editor")
    @Operation(operationId = "getSecretProbe", summary = "For editors")
    public Uni<Map<String, String>> secret() {
        return Uni.createFrom().item(Map.of("secret", "no"));
    }

    @GET
    @Path("/busy/{millis}")
    @PermitAll
    @Operation(operationId = "getBusyProbe", summary = "Work without a pause")
    @APIResponseSchema(Long.class)
    public Uni<Long> busy(long millis) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(millis).toNanos();
        long turns = 0;
        while (threads.getCurrentThreadCpuTime() < end) {
            turns++;
        }
        return Uni.createFrom().item(turns);
    }

    @GET
    @Path("/failing/{how}")
    @PermitAll
    @Operation(operationId = "getFailingProbe", summary = "Fail")
    @APIResponseSchema(String.class)
    @Refuses(ProblemType.ILLEGAL_TRANSITION)
    public Uni<String> fail(String how) {
        return switch (how) {
            case "refusal" ->
                throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                        .with(FieldProblem.body("/state", "allowed-values", "A"));
            case "unforeseen" -> throw new IllegalStateException("select secret from dk.helhed.kit");
            default -> Uni.createFrom().failure(new IllegalArgumentException("com.example.Insides"));
        };
    }

    @GET
    @Path("/database/{state}")
    @PermitAll
    @Operation(operationId = "getDatabaseProbe", summary = "Let the real database fail")
    @APIResponseSchema(String.class)
    @Refuses({ProblemType.CONFLICT, ProblemType.RULE_VIOLATED})
    public Uni<String> database(String state) {
        String block = "do $$ begin raise exception using errcode = '" + state + "', constraint = 'uq_probe'; end $$";
        return pool.query(block).execute().map(rows -> "none");
    }
}
