package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.job.ProgressStream;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks that the caller may follow a job, before the stream begins. */
class CatalogueJobGuard {

    private final CatalogueJobReader reader;

    CatalogueJobGuard(CatalogueJobReader reader) {
        this.reader = reader;
    }

    @ProgressEndpoint
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        return ProgressStream.mayFollow(uri, reader::one);
    }
}
