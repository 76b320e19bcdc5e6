package dk.helhed.plans.attachment;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.request.RawBody;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Documents over HTTP: what is known of them as JSON, they themselves as their bytes. */
@Path("/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(
        name = "Attachments",
        description = "Documents beside cases, agenda items and decision papers; read by whoever may read those.")
class AttachmentResource {

    // One at a time: what is made of a text to look into it is larger than the text.
    private static final Executor LOOKING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("documents").daemon().factory());

    private final AttachmentService service;
    private final AttachmentReader reader;
    private final RawBody bodies;

    AttachmentResource(AttachmentService service, AttachmentReader reader, RawBody bodies) {
        this.service = service;
        this.reader = reader;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAttachments", summary = "List the documents of items that the caller may read")
    public Uni<RestResponse<Page<AttachmentView>>> list(
            @BeanParam PageRequest page,
            @QueryParam("itemKind") @Nullable ItemKind itemKind,
            @QueryParam("itemId") @Nullable UUID itemId) {
        return reader.list(
                page,
                new Filters()
                        .and("itemKind = :itemKind", "itemKind", itemKind)
                        .and("itemId = :itemId", "itemId", itemId));
    }

    @POST
    @RolesAllowed("editor")
    @Operation(
            operationId = "createAttachment",
            summary = "Attach a document: its bytes are the body",
            description = "PDF, PNG, JPEG, DOCX, XLSX and PPTX without macros, CSV and plain text in UTF-8, of at most"
                    + " 10 MiB. What it is, is known by its bytes; a Content-Type that says otherwise is refused. Text"
                    + " that holds what looks like a personal number is refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(implementation = DocumentBytes.class)))
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Uni<Response> attach(
            @BeanParam ChangeRequest request,
            @BeanParam UploadRequest upload,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @HeaderParam("Content-Digest")
                    @Parameter(
                            description = "What the bytes should hash to (RFC 9530); checked where it is sent.",
                            example = "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
                    @Nullable
                    String contentDigest,
            @Context HttpServerRequest http) {
        upload.check();
        return bodies.read(http)
                .chain(bytes -> Blocking.call(LOOKING, () -> Upload.of(upload, bytes, contentType, contentDigest))
                        .chain(looked -> service.attach(request, looked, bytes)))
                .map(Answer::toResponse);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getAttachment", summary = "Read what is known of a document")
    @APIResponseSchema(AttachmentView.class)
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return reader.get(id).map(view -> Conditional.answer(request, ETag.of(view.version()), view));
    }

    @GET
    @Path("/{id}/content")
    @PermitAll
    @Operation(operationId = "getAttachmentContent", summary = "Fetch the document itself, to be saved")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The document's bytes, under its own media type",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(implementation = DocumentBytes.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = DocumentBytes.class)),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = DocumentBytes.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(implementation = DocumentBytes.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = DocumentBytes.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        schema = @Schema(implementation = DocumentBytes.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = DocumentBytes.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = DocumentBytes.class))
            })
    @APIResponse(responseCode = "304", description = "The document that If-None-Match names is the one there is")
    public Uni<Response> content(@RestPath UUID id, @Context Request request, @Context HttpServerRequest http) {
        return reader.content(id, request).chain(document -> document.sendTo(http));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "deleteAttachment",
            summary = "Remove a document for good",
            description = "Its bytes are deleted; that it was there stays in the history. What a body has decided with"
                    + " stays: the documents of the agenda item, of its paper and of its case. So it does where the"
                    + " paper records a decision that was made elsewhere.")
    @APIResponseSchema(AttachmentView.class)
    public Uni<Response> remove(@BeanParam ChangeRequest request, @RestPath UUID id) {
        return service.remove(request, id).map(Answer::toResponse);
    }
}
