package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.Followed;
import dk.helhed.kit.job.Following;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says whether the caller may follow a submission, before the stream begins. */
class SubmissionGuard {

    private final SubmissionReader reader;

    SubmissionGuard(SubmissionReader reader) {
        this.reader = reader;
    }

    @Following
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        return Followed.mayFollow(uri, reader::get);
    }
}
