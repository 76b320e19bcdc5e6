package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.ProgressEndpoint;
import dk.helhed.kit.job.ProgressStream;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says whether the caller may follow a submission, before the stream begins. */
class SubmissionGuard {

    private final SubmissionReader reader;

    SubmissionGuard(SubmissionReader reader) {
        this.reader = reader;
    }

    @ProgressEndpoint
    @ServerRequestFilter
    public Uni<Void> mayFollow(UriInfo uri) {
        return ProgressStream.mayFollow(uri, reader::get);
    }
}
