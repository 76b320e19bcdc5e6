package dk.helhed.healthdata.measure;

import dk.helhed.healthdata.release.ReleaseState;
import dk.helhed.healthdata.submission.SubmissionState;
import dk.helhed.kit.metrics.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Releases, and the submissions that become releases. */
@ApplicationScoped
class ReleaseMeasures {

    @Produces
    Measure releases() {
        return Measure.byState("helhed.releases", "Releases by state", ReleaseState.values(), "release", "state");
    }

    @Produces
    Measure submissions() {
        return Measure.jobs("submission", SubmissionState.values(), "submission");
    }
}
