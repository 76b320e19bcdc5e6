package dk.helhed.plans.strategic;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.read.AsOfReader;
import dk.helhed.plans.read.AsOfSnapshot;
import dk.helhed.plans.read.DigestETag;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Strategic agreements over HTTP; a plan has one or none. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Strategic agreements",
        description = "The goals that the parties of a plan bind themselves to (strategiske samarbejdsaftaler).")
@Cancellable(false)
class StrategicAgreementResource {

    private final StrategicAgreementService service;
    private final StrategicAgreementReader reader;
    private final AsOfReader then;
    private final DigestETag answers;

    StrategicAgreementResource(
            StrategicAgreementService service, StrategicAgreementReader reader, AsOfReader then, DigestETag answers) {
        this.service = service;
        this.reader = reader;
        this.then = then;
        this.answers = answers;
    }

    @GET
    @Path("/plans/{planId}/strategic-agreements")
    @PermitAll
    @Operation(operationId = "listStrategicAgreements", summary = "The strategic agreement of a plan: one or none")
    public Uni<RestResponse<Page<StrategicAgreementView>>> list(@RestPath UUID planId, @BeanParam PageRequest page) {
        return reader.page(planId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/strategic-agreements/{id}")
    @PermitAll
    @Operation(operationId = "getStrategicAgreement", summary = "One strategic agreement, with its signatures")
    @APIResponseSchema(StrategicAgreementView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/plans/{planId}/strategic-agreements")
    @RolesAllowed("editor")
    @Operation(operationId = "createStrategicAgreement", summary = "Draw up the strategic agreement of a plan")
    @APIResponseSchema(value = StrategicAgreementView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid StrategicAgreementDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/strategic-agreements/{id}/as-of")
    @PermitAll
    @Operation(
            operationId = "getStrategicAgreementAsOf",
            summary = "Read a strategic agreement as it was recorded at a time",
            description = "In the form that the API had then.")
    @APIResponseSchema(AsOfSnapshot.class)
    public Uni<Response> asOf(
            @RestPath UUID id,
            @QueryParam("time") @NotNull @Parameter(description = "The time; what was recorded last before it.")
                    Instant time,
            @Context Request request) {
        return then.get("strategic-agreements", id, time).map(found -> answers.of(found.version(), found, request));
    }

    @PUT
    @Path("/strategic-agreements/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "replaceStrategicAgreement",
            summary = "Replace the text of a strategic agreement that not all have signed",
            description = "Signatures are given to a text: after another one they do not count.")
    @APIResponseSchema(StrategicAgreementView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid StrategicAgreementDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/strategic-agreements/{id}/signatures")
    @RolesAllowed("approver")
    @Operation(
            operationId = "signStrategicAgreement",
            summary = "Record that a party signed the text as it stands",
            description = "The agreement must bind to a goal and say how it is followed up.")
    @APIResponseSchema(StrategicAgreementView.class)
    public Uni<Response> sign(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid SignatureDraft draft) {
        return service.sign(request, id, draft).map(Answer::toResponse);
    }
}
