package dk.helhed.plans.transfer;

import dk.helhed.kit.job.Followed;
import dk.helhed.kit.job.Following;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says whether the caller may follow a job, before the stream begins. */
class PlanImportJobGuard {

    private final PlanImportJobReader reader;

    PlanImportJobGuard(PlanImportJobReader reader) {
        this.reader = reader;
    }

    @Following
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        return Followed.mayFollow(uri, reader::one);
    }
}
