package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.ProblemTexts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How far submissions have come and what is wrong with them, over HTTP. */
@Path("/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
@RolesAllowed("register-supplier")
@Cancellable(false)
class SubmissionResource {

    private static final ProblemTexts TEXTS = ProblemTexts.load(SubmissionResource.class.getClassLoader());

    private final SubmissionReader reader;

    SubmissionResource(SubmissionReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "getSubmission", summary = "Read how far a submission has come")
    @APIResponse(
            responseCode = "200",
            description = "The submission.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Uni<Response> get(@Context Request request, @RestPath UUID id) {
        return reader.one(id).map(view -> view.answer(request));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ProgressEndpoint(SubmissionReader.class)
    @Operation(
            operationId = "followSubmission",
            summary = "Follow a submission as server-sent events",
            description = "Twice a second the present state of the submission, until it is accepted, rejected or void.")
    @APIResponse(
            responseCode = "200",
            description = "Each event is the present state of the submission.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = SubmissionView.class)))
    public Multi<SubmissionView> follow(@RestPath UUID id) {
        return reader.follow(id);
    }

    @GET
    @Path("/faults")
    @Operation(operationId = "listSubmissionFaults", summary = "List what is wrong with a submission")
    public Uni<RestResponse<Page<FaultView>>> faults(
            @RestPath UUID id, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        String after = page.after();
        Function<String, String> wording = wording(headers);
        return reader.faults(id, after == null ? 0 : Long.parseLong(after), page.fetch())
                .map(rows ->
                        Pages.respond(page, rows, fault -> Integer.toString(fault.no()), fault -> fault.view(wording)));
    }

    @GET
    @Path("/faults.csv")
    @Produces(Format.CSV_TYPE)
    @Operation(operationId = "exportSubmissionFaults", summary = "Download what is wrong with a submission as CSV")
    @APIResponse(
            responseCode = "200",
            description = "All of it, at most 100,000 lines.",
            content =
                    @Content(
                            mediaType = Format.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            example = "row,column,code,place,message\r\n17,EMPLOYED,over-denominator,,\"…\"\r\n"))
    public Uni<Response> download(@RestPath UUID id, @Context HttpHeaders headers) {
        Function<String, String> wording = wording(headers);
        return reader.faults(id, 0, SubmissionTable.MOST_FAULTS)
                .map(all -> Response.ok(csv(all, wording))
                        .type("text/csv;charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"faults.csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static String csv(List<SubmissionFault> faults, Function<String, String> wording) {
        return faults.stream()
                .map(fault -> fault.line(wording))
                .collect(Collectors.joining("", "row,column,code,place,message\r\n", ""));
    }

    private static Function<String, String> wording(HttpHeaders headers) {
        Locale language = ProblemTexts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return key -> TEXTS.get(language, key, List.of());
    }
}
