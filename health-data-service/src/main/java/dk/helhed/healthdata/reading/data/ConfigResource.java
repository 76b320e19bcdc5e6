package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Engine;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.question.QuestionParser;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.concurrency.Conditional;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a program must know before it asks, over HTTP. */
@Path("/v1/config")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Data")
@Cancellable(false)
class ConfigResource {

    private static final Bilingual TITLE =
            new Bilingual("Grænser, formater og sprog for tal", "Limits, formats and languages of figures");

    private final ConfigView view;

    ConfigResource(
            AnswerFormats formats,
            ReadingConfig config,
            Attributions attributions,
            @ConfigProperty(name = "helhed.request.max-uri", defaultValue = "8K") MemorySize address,
            @ConfigProperty(name = "helhed.request.max-body", defaultValue = "1M") MemorySize body) {
        this.view = new ConfigView(
                new ConfigView.Limits(
                        config.mostCells(), QuestionParser.MOST_ROWS, address.asLongValue(), body.asLongValue()),
                formats.all().stream().map(ConfigView.Format::of).toList(),
                List.of(Language.EN.code(), Language.DA.code()),
                Engine.VERSION,
                Engine.VERSION,
                attributions.publisher(),
                attributions.of(TITLE, false, "/v1/config"));
    }

    @GET
    @Operation(
            operationId = "getReadingConfig",
            summary = "Read limits, formats, languages and licence",
            description = "What a program must know before it asks for figures.",
            extensions = @Extension(name = "x-conditional", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The limits, formats, languages and the licence.",
            content = @Content(schema = @Schema(implementation = ConfigView.class)))
    public Uni<Response> get(@Context Request request) {
        return Uni.createFrom()
                .item(() ->
                        Conditional.answer(request, AnswerTag.of(List.of(view.toString())), view, Freshness.LATEST));
    }
}
