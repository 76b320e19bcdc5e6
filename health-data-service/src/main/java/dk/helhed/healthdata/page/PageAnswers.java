package dk.helhed.healthdata.page;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.kit.concurrency.Conditional;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a page, or with 304 before anything of it is computed. */
@Singleton
class PageAnswers {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY = "Content-Security-Policy";

    private final PublicAddress base;
    private final Assets assets;
    private final Renderer renderer;
    private final String licence;
    private final String policy;

    PageAnswers(
            PublicAddress base,
            Assets assets,
            Renderer renderer,
            Addresses addresses,
            @ConfigProperty(name = "helhed.reading.licence") URI licence) {
        this.base = base;
        this.assets = assets;
        this.renderer = renderer;
        this.licence = licence.toString();
        this.policy =
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; connect-src 'self' "
                        + addresses.plansBase() + "; base-uri 'none'; form-action 'self'; frame-ancestors "
                        + addresses.frameAncestors().orElse("'none'");
    }

    Frames frames(PageParameters asked, String path, List<String> parameters) {
        return new Frames(
                base.of("").toString(),
                assets,
                licence,
                Language.valueOf(asked.lang.toUpperCase(Locale.ROOT)),
                path,
                parameters,
                asked.pin(),
                asked.isEmbedded(),
                !asked.pin().isEmpty());
    }

    /**
     * @param more what the answer depends on beside the figures and the address
     * @param page writes the page; not asked for where the reader has it
     */
    Uni<Response> answer(
            Request request, Frames frames, List<DatasetShape> shapes, String more, Supplier<Uni<String>> page) {
        return answer(request, frames, shapes, more, HTML, page);
    }

    Uni<Response> picture(Request request, Frames frames, List<DatasetShape> shapes, Supplier<Uni<String>> picture) {
        return answer(request, frames, shapes, "", "image/svg+xml;charset=UTF-8", picture);
    }

    private Uni<Response> answer(
            Request request,
            Frames frames,
            List<DatasetShape> shapes,
            String more,
            String type,
            Supplier<Uni<String>> content) {
        String etag = AnswerTag.of(List.of(
                renderer.look(),
                frames.links().page(frames.path(), frames.parameters()),
                String.valueOf(frames.embed()),
                String.join(",", shapes.stream().map(DatasetShape::sha256).toList()),
                more));
        if (Conditional.has(request, etag)) {
            return Uni.createFrom().item(about(Response.notModified(), frames, etag));
        }
        return content.get().map(text -> about(Response.ok(text, type), frames, etag));
    }

    private Response about(Response.ResponseBuilder response, Frames frames, String etag) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, frames.isFixed() ? Freshness.PINNED : Freshness.LATEST)
                .header(HttpHeaders.CONTENT_LANGUAGE, frames.language().code())
                .header(POLICY, policy)
                .build();
    }

    String policy() {
        return policy;
    }
}
