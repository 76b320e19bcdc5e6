package dk.helhed.healthdata.release;

import dk.helhed.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what happened to a release, on the topic {@code health-data.release.v1}.
 *
 * @param release its number within the dataset
 * @param supersedes the number of the release that was the newest before, null where there was none
 * @param href where to read it
 */
record ReleaseEvent(
        UUID datasetId,
        UUID releaseId,
        @Nullable Integer release,
        What what,
        List<String> periods,
        String checksum,
        @Nullable Integer supersedes,
        boolean synthetic,
        String href,
        Instant at) {

    /** What happened. */
    enum What {
        PUBLISHED,
        REVISED,
        WITHDRAWN
    }

    static OutboxEvent published(Release release, @Nullable Release before) {
        What what = before == null ? What.PUBLISHED : What.REVISED;
        return of(release, what, before == null ? null : before.number());
    }

    static OutboxEvent withdrawn(Release release) {
        return of(release, What.WITHDRAWN, null);
    }

    private static OutboxEvent of(Release release, What what, @Nullable Integer supersedes) {
        return new OutboxEvent(
                "health-data.release.v1",
                release.datasetId().toString(),
                "release/" + release.id(),
                release.version(),
                release.municipality(),
                "dk.helhed.health-data.release",
                new ReleaseEvent(
                        release.datasetId(),
                        release.id(),
                        release.number(),
                        what,
                        release.periods(),
                        release.checksum(),
                        supersedes,
                        release.synthetic(),
                        "/v1/releases/" + release.id(),
                        release.changedAt()));
    }
}
