package dk.helhed.plans.transfer;

import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.job.ProgressStream;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says whether the caller may follow a job, before the stream begins. */
class PlanImportJobGuard {

    private final PlanImportJobReader reader;

    PlanImportJobGuard(PlanImportJobReader reader) {
        this.reader = reader;
    }

    @ProgressEndpoint
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        return ProgressStream.mayFollow(uri, reader::one);
    }
}
