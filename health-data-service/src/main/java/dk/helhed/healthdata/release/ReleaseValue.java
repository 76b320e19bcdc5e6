package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.Figure;
import dk.helhed.healthdata.value.ValueView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One figure of a release; {@link ReleaseValueRepository} writes them in bulk and nothing changes them. */
@Entity
@Immutable
@Table(name = "release_value")
class ReleaseValue {

    /** A figure's place: a release holds each key once. */
    @Embeddable
    record Id(@Column(name = "release_id") UUID releaseId, String key) {}

    @EmbeddedId
    private Id id;

    @Embedded
    private Figure figure;

    @SuppressWarnings("NullAway.Init")
    protected ReleaseValue() {}

    ValueView view(Release release) {
        return ValueView.of(
                figure.as(release.status(figure.status())),
                release.datasetId(),
                release.id(),
                release.number(),
                release.synthetic(),
                release.publishedAt());
    }

    Figure figure() {
        return figure;
    }
}
