package dk.helhed.plans.subagreement;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
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
import org.jspecify.annotations.Nullable;

/** The sub-agreements of plans over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sub-agreements", description = "What the parties agree on for one focus area of a plan (delaftaler).")
@Cancellable(false)
class SubAgreementResource {

    private final SubAgreementService service;
    private final SubAgreementReader reader;
    private final AsOfReader then;
    private final DigestETag answers;

    SubAgreementResource(SubAgreementService service, SubAgreementReader reader, AsOfReader then, DigestETag answers) {
        this.service = service;
        this.reader = reader;
        this.then = then;
        this.answers = answers;
    }

    @GET
    @Path("/plans/{planId}/sub-agreements")
    @PermitAll
    @Operation(operationId = "listSubAgreements", summary = "The sub-agreements of a plan")
    public Uni<RestResponse<Page<SubAgreementView>>> list(
            @RestPath UUID planId,
            @QueryParam("externalId")
                    @Parameter(example = "sub-bispehaven-1")
                    @PlainText(max = 100)
                    @Nullable
                    @Identifier
                    String externalId,
            @BeanParam PageRequest page) {
        return reader.page(planId, externalId, page)
                .map(found -> Pages.respond(page, found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("/sub-agreements/{id}")
    @PermitAll
    @Operation(operationId = "getSubAgreement", summary = "One sub-agreement")
    @APIResponseSchema(SubAgreementView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @POST
    @Path("/plans/{planId}/sub-agreements")
    @RolesAllowed({"editor", "approver"})
    @Operation(
            operationId = "createSubAgreement",
            summary = "Begin a sub-agreement, or record one from before the suite",
            description =
                    "With recordedAs it is taken as adopted, from its source: by an approver, in a plan that is recorded"
                            + " itself, and of what has begun. To one that is so recorded, parts may"
                            + " still be added that carry a source or are marked synthetic; else what is adopted changes by"
                            + " amendment only.")
    @APIResponseSchema(value = SubAgreementView.class, responseCode = "201")
    public Uni<Response> create(
            @BeanParam ChangeRequest request, @RestPath UUID planId, @NotNull @Valid SubAgreementDraft draft) {
        return service.create(request, planId, draft).map(Answer::toResponse);
    }

    @GET
    @Path("/sub-agreements/{id}/as-of")
    @PermitAll
    @Operation(
            operationId = "getSubAgreementAsOf",
            summary = "Read a sub-agreement as it was recorded at a time",
            description = "In the form that the API had then.")
    @APIResponseSchema(AsOfSnapshot.class)
    public Uni<Response> asOf(
            @RestPath UUID id,
            @QueryParam("time") @NotNull @Parameter(description = "The time; what was recorded last before it.")
                    Instant time,
            @Context Request request) {
        return then.get("sub-agreements", id, time).map(found -> answers.of(found.version(), found, request));
    }

    @PUT
    @Path("/sub-agreements/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "replaceSubAgreement", summary = "Replace the content of a sub-agreement in draft")
    @APIResponseSchema(SubAgreementView.class)
    public Uni<Response> change(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid SubAgreementDraft draft) {
        return service.change(request, id, draft).map(Answer::toResponse);
    }

    @POST
    @Path("/sub-agreements/{id}/transitions")
    @RolesAllowed("approver")
    @Operation(
            operationId = "transitionSubAgreement",
            summary = "Adopt a sub-agreement",
            description =
                    "It needs a milestone, and for every milestone a goal and an indicator. The dates drive the rest.")
    @APIResponseSchema(SubAgreementView.class)
    public Uni<Response> transit(
            @BeanParam ChangeRequest request, @RestPath UUID id, @NotNull @Valid SubAgreementTransition step) {
        return service.transit(request, id, step).map(Answer::toResponse);
    }
}
