package dk.helhed.plans.theory;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Theories of change over HTTP; a plan has one or none. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Theories of change", description = "The chain from activities to goals (forandringsteorier).")
@Cancellable(false)
class TheoryResource {

    private final TheoryService service;
    private final TheoryReader reader;

    TheoryResource(TheoryService service, TheoryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Path("/plans/{planId}/theories-of-change")
    @PermitAll
    @Operation(operationId = "listTheoriesOfChange", summary = "The theory of change of a plan: one or none")
    public Uni<RestResponse<Page<TheoryView>>> list(@RestPath UUID planId, @BeanParam PageRequest page) {
        return reader.page(planId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/theories-of-change/{id}")
    @PermitAll
    @Operation(operationId = "getTheoryOfChange", summary = "One theory of change, with what hangs loose in it")
    @APIResponseSchema(TheoryView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        // What hangs loose follows the plan's activities and goals, which change without the theory.
        return reader.get(id)
                .map(view -> Conditional.answer(
                        request,
                        ETag.of(
                                view.version(),
                                Integer.toHexString(view.warnings().toString().hashCode())),
                        view));
    }

    @POST
    @Path("/plans/{planId}/theories-of-change")
    @RolesAllowed("editor")
    @Operation(
            operationId = "createTheoryOfChange",
            summary = "State the theory of change of a plan",
            description = "The chain has no cycles. An activity that reaches no goal is a warning, no refusal.")
    @APIResponseSchema(value = TheoryView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid TheoryDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }

    @PUT
    @Path("/theories-of-change/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceTheoryOfChange", summary = "Replace a theory of change")
    @APIResponseSchema(TheoryView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid TheoryDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }
}
