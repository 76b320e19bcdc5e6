package dk.helhed.healthdata.submission;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Register aggregates on their way in, over HTTP. */
@Path("/v1/datasets/{datasetId}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "A register's counts on their way in: checked as a whole, and never shown.")
@Cancellable(false)
class IntakeResource {

    private static final String ROWS = "area,period,sex,age,RESIDENTS,EMPLOYED\r\n0751,2020,K,18-29,412,230\r\n";

    private final IntakeService service;
    private final SubmissionReader reader;
    private final long most;

    IntakeResource(
            IntakeService service,
            SubmissionReader reader,
            @ConfigProperty(name = "helhed.request.max-upload") MemorySize most) {
        this.service = service;
        this.reader = reader;
        this.most = most.asLongValue();
    }

    @POST
    @Consumes({Format.CSV_TYPE, MediaType.APPLICATION_JSON, Format.XLSX_TYPE})
    @RolesAllowed("register-supplier")
    @Blocking
    @Refuses(ProblemType.ILLEGAL_TRANSITION)
    @Operation(
            operationId = "createSubmission",
            summary = "Submit a register's counts to a dataset that has a structure",
            description =
                    "One row a combination of codes: the dimensions' columns, then the measures'. CSV with a header, in"
                            + " any usual encoding and with any usual separator; JSON as an array of objects; or the"
                            + " sheet of an Excel workbook of at most 32 MiB that has the header. At most 256 columns,"
                            + " and 500 characters in a cell. What is no such file is refused at once. Every combination of codes that are no sums must be there,"
                            + " zeros too; sums may be, and are compared. The answer comes when all was received;"
                            + " what follows can be watched at its Location. All of it is taken or nothing.")
    @APIResponse(
            responseCode = "202",
            description = "Received; it is being checked.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Uni<Response> submit(
            @BeanParam ChangeRequest request,
            @RestPath UUID datasetId,
            @Parameter(description = "Check it, try its protection, and keep nothing.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "The published release that it is to take the place of.") @RestQuery @Nullable
                    UUID revises,
            @jakarta.ws.rs.core.Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Format.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = ROWS),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                                        example = "[{\"area\":\"0751\",\"period\":\"2020\",\"RESIDENTS\":412}]"),
                                @Content(
                                        mediaType = Format.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        example = "(an Excel workbook)")
                            })
                    InputStream body) {
        long length = headers.getLength();
        Format format = Format.of(headers.getMediaType());
        SubmissionRequest intent =
                new SubmissionRequest(datasetId, dryRun, revises, format, length < 0 ? null : length);
        return service.submit(request, intent, new SealedStream(body, format.most(most)), loop())
                .map(Answer::toResponse);
    }

    @GET
    @RolesAllowed("register-supplier")
    @Operation(operationId = "listDatasetSubmissions", summary = "List a dataset's submissions in the order they came")
    public Uni<RestResponse<Page<SubmissionView>>> list(@RestPath UUID datasetId, @BeanParam PageRequest page) {
        return reader.page(datasetId, page)
                .map(rows -> Pages.respond(page, rows, view -> view.id().toString(), view -> view));
    }

    /** The request's own, for what follows on it. */
    static Executor loop() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(run -> task.run());
    }
}
