package dk.helhed.healthdata.page;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemTexts;
import dk.helhed.kit.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Leads readers to the pages in their language, and gives browsers what pages need. */
@Path("/")
@PermitAll
@Cancellable(false)
class RootResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    RootResource(Assets assets) {
        this.assets = assets;
    }

    /** Danish, but for those who ask for English alone. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response start(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        boolean isEnglish = languages != null
                && !languages.isBlank()
                && ProblemTexts.language(languages).getLanguage().equals("en");
        return Response.seeOther(URI.create(isEnglish ? "/en/" : "/da/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("page/{name}")
    @PermitAll
    @Operation(hidden = true)
    public Response asset(@RestPath String name) {
        Assets.Asset asset = assets.all().get(name);
        if (asset == null) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return Response.ok(asset.content(), asset.contentType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
