package dk.helhed.healthdata.page;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The pages, over HTTP. They are for people, and no part of the API that its document describes. */
@Path("/{lang: da|en}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Cancellable(false)
class PageResource {

    static final String CODES = "[A-Za-z0-9_,-]{0,4000}";
    static final String DATASET = "[0-9a-f-]{0,36}";

    private final Pages pages;
    private final AreaAnswers areas;

    PageResource(Pages pages, AreaAnswers areas) {
        this.pages = pages;
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> start(
            @BeanParam PageParameters asked, @RestQuery @Size(max = 100) @Nullable String q, @Context Request request) {
        return pages.start(request, asked, q);
    }

    @GET
    @Path("/about")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> about(@BeanParam PageParameters asked, @Context Request request) {
        return pages.about(request, asked);
    }

    @GET
    @Path("/areas/{code}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> area(
            @BeanParam PageParameters asked, @RestPath @Identifier String code, @Context Request request) {
        return areas.area(request, asked, code);
    }

    @GET
    @Path("/areas/{code}/criteria")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> criteria(
            @BeanParam PageParameters asked, @RestPath @Identifier String code, @Context Request request) {
        return areas.criteria(request, asked, code);
    }

    @GET
    @Path("/areas/{code}/places.svg")
    @Produces("image/svg+xml")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> places(
            @BeanParam PageParameters asked,
            @RestPath @Identifier String code,
            @RestQuery @Pattern(regexp = DATASET) @Identifier @Nullable String dataset,
            @Context Request request) {
        return areas.places(request, asked, code, String.valueOf(dataset));
    }

    @GET
    @Path("/indicators/{code}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> indicator(
            @BeanParam PageParameters asked,
            @RestPath @Identifier String code,
            @RestQuery @Pattern(regexp = CODES) @Identifier @Nullable String area,
            @Context Request request) {
        return pages.indicator(request, asked, code, area == null ? "" : area);
    }

    @GET
    @Path("/indicators/{code}/{picture: trend|areas}.svg")
    @Produces("image/svg+xml")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> picture(
            @BeanParam PageParameters asked,
            @RestPath @Identifier String code,
            @RestPath String picture,
            @RestQuery @Pattern(regexp = CODES) @Identifier @Nullable String area,
            @RestQuery @Pattern(regexp = DATASET) @Identifier @Nullable String dataset,
            @Context Request request) {
        return pages.picture(request, asked, code, picture, area == null ? "" : area, String.valueOf(dataset));
    }

    @GET
    @Path("/compare")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> compare(
            @BeanParam PageParameters asked,
            @RestQuery @Identifier List<@Pattern(regexp = CODES) String> areas,
            @RestQuery @Identifier List<@Pattern(regexp = CODES) String> indicators,
            @Context Request request) {
        return pages.compare(request, asked, areas, indicators);
    }

    @GET
    @Path("/compare.svg")
    @Produces("image/svg+xml")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> rug(
            @BeanParam PageParameters asked,
            @RestQuery @Identifier List<@Pattern(regexp = CODES) String> areas,
            @RestQuery @Identifier List<@Pattern(regexp = CODES) String> indicators,
            @Context Request request) {
        return pages.rug(request, asked, areas, indicators);
    }

    @GET
    @Path("/{rest: .+}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> unknown(@RestPath @Identifier String rest) {
        return Uni.createFrom().failure(Problem.of(ProblemType.NOT_FOUND));
    }
}
